package dev.centralita.integration.asterisk;

import dev.centralita.shared.settings.HoldsSecret;
import dev.centralita.shared.settings.Secret;
import dev.centralita.telephony.pbx.Pbx;
import dev.centralita.telephony.pbx.PbxName;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** One entry of the list of PBXs. */
record PbxLogin(PbxName name, PbxAddress address, String user, Secret secret) implements HoldsSecret {

    static final String EXPECTED = "name=tcp://user:password@host:port or name=tls://…, separated by blanks; "
            + "signs with a meaning in an address as %40";

    static List<PbxLogin> list(String text) {
        List<PbxLogin> all =
                Arrays.stream(text.strip().split("\\s+")).map(PbxLogin::of).toList();
        if (all.stream().map(PbxLogin::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException();
        }
        return all;
    }

    Pbx toPbx(Pbx.Proof proof) {
        return new Pbx(name, address.host(), address.port(), address.isEncrypted(), proof, user, secret);
    }

    private static PbxLogin of(String entry) {
        String[] nameAndAddress = entry.split("=", 2);
        if (nameAndAddress.length < 2) {
            throw new IllegalArgumentException();
        }
        URI address = URI.create(nameAndAddress[1]);
        String[] userAndSecret = address.getRawUserInfo() == null
                ? new String[0]
                : address.getRawUserInfo().split(":", 2);
        if (userAndSecret.length < 2) {
            throw new IllegalArgumentException();
        }
        return new PbxLogin(
                new PbxName(nameAndAddress[0]),
                PbxAddress.of(address),
                decoded(userAndSecret[0]),
                new Secret(decoded(userAndSecret[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
