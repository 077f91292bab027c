package dev.centralita.ami.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.asteriskjava.util.SocketConnectionFacade;

/** The half of a socket that asterisk-java's writer uses; reading, timing and closing are the session's. */
final class WriteOnlySocket implements SocketConnectionFacade {

    private final OutputStream out;

    WriteOnlySocket(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public String readLine() {
        throw new UnsupportedOperationException("this half only writes");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("this half only writes");
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public InetAddress getLocalAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int getLocalPort() {
        return 0;
    }

    @Override
    public InetAddress getRemoteAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int getRemotePort() {
        return 0;
    }
}
