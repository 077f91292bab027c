package dev.centralita.ami.outbound;

import dev.centralita.ami.AmiAccess;
import jakarta.resource.spi.ManagedConnectionMetaData;

/** What the server may show of a connection. */
record AsteriskMetaData(AmiAccess pbx) implements ManagedConnectionMetaData {

    @Override
    public String getEISProductName() {
        return "Asterisk";
    }

    @Override
    public String getEISProductVersion() {
        return "";
    }

    /** Asterisk names no limit. */
    @Override
    public int getMaxConnections() {
        return 0;
    }

    @Override
    public String getUserName() {
        return pbx.user();
    }
}
