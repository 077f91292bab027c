package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiConnectionFactory;
import dev.centralita.telephony.command.AttachedSwitchboard;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Gives the server's lines to PBXs to whoever has something to say. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SwitchboardAtStart {

    @Resource(lookup = "java:app/asterisk")
    private AmiConnectionFactory connections;

    @Inject
    private AttachedSwitchboard switchboard;

    @Inject
    private CommandMeters meters;

    @PostConstruct
    void attach() {
        switchboard.attach(new AmiSwitchboard(connections, meters));
    }
}
