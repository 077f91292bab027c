package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.rule.DeskPost.Letter;
import dev.centralita.shared.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature on a webhook: over its moment and every byte of its body, good for a few minutes. */
record Seal(Secret secret) {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";

    boolean isOn(Letter letter, Instant now) {
        String timestamp = letter.header("x-chatwoot-timestamp").orElse("");
        String offered = letter.header("x-chatwoot-signature").orElse("");
        return timestamp.matches("\\d{1,11}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(GOOD_FOR)
                        <= 0
                && MessageDigest.isEqual(
                        right(timestamp, letter.body()).getBytes(StandardCharsets.UTF_8),
                        offered.getBytes(StandardCharsets.UTF_8));
    }

    private String right(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] signed = (timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + HMAC, missing);
        }
    }
}
