package dev.centralita.integration.asterisk;

import java.net.URI;

/** Where a manager interface listens. */
record PbxAddress(String host, int port, boolean isEncrypted) {

    static final String EXPECTED = "host:port, or tls://host:port";

    private static final int USUAL_PORT = 5038;
    private static final int USUAL_ENCRYPTED_PORT = 5039;

    /** {@code host}, {@code host:port}, {@code tcp://host:port} or {@code tls://host:port}. */
    static PbxAddress of(String text) {
        String stripped = text.strip();
        return of(URI.create(stripped.contains("://") ? stripped : "tcp://" + stripped));
    }

    static PbxAddress of(URI address) {
        boolean isEncrypted = "tls".equals(address.getScheme());
        if (address.getHost() == null || !(isEncrypted || "tcp".equals(address.getScheme()))) {
            throw new IllegalArgumentException();
        }
        int usual = isEncrypted ? USUAL_ENCRYPTED_PORT : USUAL_PORT;
        int port = address.getPort() < 0 ? usual : address.getPort();
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException();
        }
        return new PbxAddress(address.getHost(), port, isEncrypted);
    }
}
