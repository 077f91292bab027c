package dev.centralita.integration.chatwoot;

import dev.centralita.shared.settings.HoldsSecret;
import dev.centralita.shared.settings.Secret;
import java.util.Arrays;
import java.util.List;

/** Something secret that belongs to one account. */
record AccountSecret(int account, Secret secret) implements HoldsSecret {

    static final String EXPECTED = "1=secret 2=secret …: each account's number and its secret, separated by blanks";

    static List<AccountSecret> list(String text) {
        List<AccountSecret> all =
                Arrays.stream(text.strip().split("\\s+")).map(AccountSecret::of).toList();
        if (all.stream().map(AccountSecret::account).distinct().count() < all.size()) {
            throw new IllegalArgumentException();
        }
        return all;
    }

    private static AccountSecret of(String entry) {
        String[] parts = entry.split("=", 2);
        if (parts.length < 2 || parts[1].isEmpty() || !parts[0].matches("\\d{1,9}")) {
            throw new IllegalArgumentException();
        }
        return new AccountSecret(Integer.parseInt(parts[0]), new Secret(parts[1]));
    }
}
