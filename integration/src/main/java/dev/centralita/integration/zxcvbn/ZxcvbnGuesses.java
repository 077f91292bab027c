package dev.centralita.integration.zxcvbn;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.centralita.administration.credential.GuessablePasswords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Word lists of leaked passwords, names and keyboard rows; loaded once. */
@ApplicationScoped
class ZxcvbnGuesses implements GuessablePasswords {

    /** Of 0 to 4; below 3 a stolen hash would be broken within days. */
    private static final int SAFE = 3;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    @Override
    public boolean includes(String password, String name) {
        return zxcvbn.measure(password, List.of(name, "centralita")).getScore() < SAFE;
    }
}
