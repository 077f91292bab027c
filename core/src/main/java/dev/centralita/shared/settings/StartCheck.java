package dev.centralita.shared.settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The check that every start makes before anything else. Which class starts first is the server's choice (on Payara a
 * data source), so each asks for the check, and the operator reads the outcome once.
 */
public final class StartCheck {

    private static final Logger log = System.getLogger(StartCheck.class.getName());
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private StartCheck() {}

    /**
     * The settings of this machine, all of them right.
     *
     * @throws WrongSettings naming every wrong one
     */
    public static Settings passed() {
        Settings settings = Settings.ofThisMachine();
        try {
            settings.check(Settings.groups());
            return settings;
        } catch (WrongSettings wrong) {
            if (TOLD.compareAndSet(false, true)) {
                log.log(
                        Level.ERROR,
                        () -> "Centralita does not start, its settings are wrong:\n  "
                                + String.join("\n  ", wrong.problems()));
            }
            throw wrong;
        }
    }
}
