package dev.centralita.ami.session;

import dev.centralita.ami.AmiAccess;
import dev.centralita.ami.wire.AmiMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.asteriskjava.manager.action.ChallengeAction;
import org.asteriskjava.manager.action.LoginAction;

/** Shows a PBX who we are. */
record Login(AmiAccess pbx, String events) {

    void to(AmiConversation conversation) throws IOException, LoginRefused {
        AmiMessage answer = conversation.ask(pbx.login() == AmiAccess.Login.MD5 ? digested(conversation) : plain());
        if (!answer.isSuccess()) {
            throw new LoginRefused(answer.first("message"));
        }
    }

    private LoginAction plain() {
        LoginAction action = new LoginAction(pbx.user(), pbx.secret());
        action.setEvents(events);
        return action;
    }

    private LoginAction digested(AmiConversation conversation) throws IOException, LoginRefused {
        AmiMessage answer = conversation.ask(new ChallengeAction("MD5"));
        if (!answer.isSuccess()) {
            throw new LoginRefused("no MD5 challenge: " + answer.first("message"));
        }
        return new LoginAction(pbx.user(), "MD5", digest(answer.first("challenge") + pbx.secret()), events);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }
}
