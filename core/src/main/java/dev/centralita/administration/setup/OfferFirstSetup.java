package dev.centralita.administration.setup;

import dev.centralita.administration.user.Users;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Prints the way in for the first administrator, at each start until there is one. */
@Dependent
public class OfferFirstSetup {

    private static final Logger log = System.getLogger(OfferFirstSetup.class.getName());

    private final Users users;
    private final IssueSetupLink links;

    @Inject
    public OfferFirstSetup(Users users, IssueSetupLink links) {
        this.users = users;
        this.links = links;
    }

    public void atStart() {
        if (users.isEmpty()) {
            SetupLink link = links.forNobodyYet();
            log.log(
                    Level.WARNING,
                    () -> "nobody can sign in yet; open " + link.path() + " on this server before " + link.endsAt()
                            + " to become its first administrator");
        }
    }
}
