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
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody connected to the peer. */
final class Caller {

    private static final String CHALLENGE = "840415273";
    private static final Pattern PRIVILEGE = Pattern.compile("\r\nPrivilege: ([a-z,]+)\r\n");

    private final AmiPeer peer;
    private final Socket socket;
    private volatile Set<String> classes = Set.of();

    Caller(AmiPeer peer, Socket socket) {
        this.peer = peer;
        this.socket = socket;
    }

    /** Whether they asked for events of one of the classes that the text names; what names none is for all who listen. */
    boolean wants(String text) {
        Matcher privilege = PRIVILEGE.matcher(text);
        boolean isOfTheirs = !privilege.find()
                || classes.contains("on")
                || Stream.of(privilege.group(1).split(",")).anyMatch(classes::contains);
        return !classes.isEmpty() && isOfTheirs;
    }

    boolean listens() {
        return !classes.isEmpty();
    }

    void serve(String greeting) {
        peer.silence().awaitEnd();
        send(greeting);
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            Map<String, String> action = new HashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    String[] header = line.split(": ?", 2);
                    action.put(header[0].toLowerCase(Locale.ROOT), header.length > 1 ? header[1] : "");
                } else if (!peer.silence().isNow()) {
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
    void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void send(byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
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
            classes = Set.of();
        }
        close();
    }

    private void close() {
        classes = Set.of();
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void answer(Map<String, String> action) {
        String name = action.getOrDefault("action", "");
        Optional<String> refusal = peer.manners().refusal(name);
        Duration delay = peer.manners().delay(name);
        if (refusal.isPresent()) {
            respond(action, "Error", "Message: " + refusal.get());
        } else if (delay.isZero()) {
            answerNow(action);
        } else if (!delay.equals(Manners.NEVER)) {
            Map<String, String> asked = Map.copyOf(action);
            Threads.start("ami-peer-late", () -> {
                LockSupport.parkNanos(delay.toNanos());
                answerNow(asked);
            });
        }
    }

    private void answerNow(Map<String, String> action) {
        switch (action.getOrDefault("action", "").toLowerCase(Locale.ROOT)) {
            case "challenge" -> success(action, "Challenge: " + CHALLENGE);
            case "login" -> login(action);
            case "ping" -> success(action, "Ping: Pong");
            case "coresettings" ->
                success(action, "AMIversion: 11.0.0\r\nAsteriskVersion: " + peer.version() + "\r\nSystemName: ");
            case "coreshowchannels" ->
                list(action, "CoreShowChannelsComplete", peer.channels().shown());
            case "queuestatus" ->
                list(action, "QueueStatusComplete", peer.switchroom().queues());
            case "extensionstatelist" ->
                list(action, "ExtensionStateListComplete", peer.switchroom().extensions());
            case "devicestatelist" ->
                list(action, "DeviceStateListComplete", peer.switchroom().devices());
            case "events" -> events(action);
            case "logoff" -> {
                respond(action, "Goodbye", "Message: Good-bye");
                close();
            }
            default ->
                peer.switchroom()
                        .does(action)
                        .ifPresentOrElse(
                                done -> tell(action, done),
                                () -> respond(action, "Error", "Message: Invalid/unknown command"));
        }
    }

    /** An outcome may overtake the answer, as it does now and then where a phone is quick. */
    private void tell(Map<String, String> action, Switchroom.Done done) {
        if (peer.manners().isOutcomeFirst()) {
            done.outcome().forEach(peer::saysLiterally);
        }
        respond(action, done.response(), done.rest());
        done.events().forEach(peer::saysLiterally);
        if (!peer.manners().isOutcomeFirst()) {
            done.outcome().forEach(peer::saysLiterally);
        }
    }

    private void events(Map<String, String> action) {
        String mask = action.getOrDefault("eventmask", "off");
        classes = mask.equals("off") ? Set.of() : Set.of(mask.split(","));
        success(action, "Events: " + (classes.isEmpty() ? "Off" : "On"));
    }

    private void login(Map<String, String> action) {
        if (!isRight(action)) {
            respond(action, "Error", "Message: Authentication failed");
            close();
            return;
        }
        peer.letsIn(action.getOrDefault("username", ""));
        boolean wantsEvents = !action.getOrDefault("events", "on").equals("off");
        if (wantsEvents) { // before they know that they are in
            classes = Set.of(action.getOrDefault("eventmask", action.getOrDefault("events", "on"))
                    .split(","));
        }
        success(action, "Message: Authentication accepted");
        if (wantsEvents) {
            send("Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 4711\r\nStatus: Fully Booted\r\n\r\n");
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

    /** An answer, the events that belong to it, and the one that ends them. */
    private void list(Map<String, String> action, String end, List<String> events) {
        String id = "ActionID: " + action.getOrDefault("actionid", "") + "\r\n";
        StringBuilder text = new StringBuilder(
                "Response: Success\r\n" + id + "EventList: start\r\n" + "Message: A list will follow\r\n\r\n");
        events.forEach(event -> text.append(event.replaceFirst("\r\n", "\r\n" + Matcher.quoteReplacement(id))));
        send(text.append("Event: ").append(end).append("\r\n").append(id) + "EventList: Complete\r\nListItems: "
                + events.size() + "\r\n\r\n");
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
