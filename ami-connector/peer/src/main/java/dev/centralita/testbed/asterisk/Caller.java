package dev.centralita.testbed.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Somebody connected to the peer. */
final class Caller {

    private static final String CHALLENGE = "840415273";

    private final AmiPeer peer;
    private final Socket socket;
    private volatile boolean wantsEvents;

    Caller(AmiPeer peer, Socket socket) {
        this.peer = peer;
        this.socket = socket;
    }

    boolean wantsEvents() {
        return wantsEvents;
    }

    void serve(String greeting) {
        send(greeting);
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            Map<String, String> action = new HashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    String[] header = line.split(": ?", 2);
                    action.put(header[0].toLowerCase(Locale.ROOT), header.length > 1 ? header[1] : "");
                } else if (!peer.isSilent()) {
                    peer.hears(Map.copyOf(action));
                    answer(action);
                    action.clear();
                }
            }
        } catch (IOException gone) {
            close();
        }
    }

    /** Whole texts, one sender at a time. */
    synchronized void send(String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            close();
        }
    }

    /** At once and without a good-bye, as when the process dies. */
    void cut() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            wantsEvents = false;
        }
        close();
    }

    private void close() {
        wantsEvents = false;
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void answer(Map<String, String> action) {
        switch (action.getOrDefault("action", "").toLowerCase(Locale.ROOT)) {
            case "challenge" -> success(action, "Challenge: " + CHALLENGE);
            case "login" -> login(action);
            case "ping" -> success(action, "Ping: Pong");
            case "coresettings" ->
                success(action, "AMIversion: 11.0.0\r\nAsteriskVersion: " + peer.version() + "\r\nSystemName: ");
            case "logoff" -> {
                respond(action, "Goodbye", "Message: Good-bye");
                close();
            }
            default -> respond(action, "Error", "Message: Invalid/unknown command");
        }
    }

    private void login(Map<String, String> action) {
        if (!isRight(action)) {
            respond(action, "Error", "Message: Authentication failed");
            close();
            return;
        }
        peer.letsIn(action.getOrDefault("username", ""));
        success(action, "Message: Authentication accepted");
        if (!action.getOrDefault("events", "on").equals("off")) {
            send("Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 4711\r\nStatus: Fully Booted\r\n\r\n");
            wantsEvents = true;
        }
    }

    private boolean isRight(Map<String, String> action) {
        String secret = peer.secretOf(action.getOrDefault("username", ""));
        boolean isPlain = !action.containsKey("key");
        return !secret.isEmpty()
                && (isPlain
                        ? secret.equals(action.get("secret"))
                        : md5(CHALLENGE + secret).equals(action.get("key")));
    }

    private void success(Map<String, String> action, String rest) {
        respond(action, "Success", rest);
    }

    private void respond(Map<String, String> action, String response, String rest) {
        String id = action.containsKey("actionid") ? "ActionID: " + action.get("actionid") + "\r\n" : "";
        send("Response: " + response + "\r\n" + id + rest + "\r\n\r\n");
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
