package dev.centralita.jobs.administration;

import dev.centralita.administration.session.ForgetEnded;
import dev.centralita.administration.setup.SetupTickets;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Every ten minutes; on two nodes at once it does no harm. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetEndedTimer {

    @Inject
    private ForgetEnded forgetEnded;

    @Inject
    private SetupTickets tickets;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void tick() {
        forgetEnded.now();
        tickets.forgetEndedBefore(clock.instant());
    }
}
