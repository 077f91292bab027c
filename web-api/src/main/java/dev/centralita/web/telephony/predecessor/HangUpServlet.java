package dev.centralita.web.telephony.predecessor;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.telephony.command.CommandFailed;
import dev.centralita.telephony.command.HangUp;
import dev.centralita.web.Language;
import dev.centralita.web.security.PhonesProgram;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends what the phone of an extension is busy with; other methods find nothing here. */
@WebServlet("/ami/hangup-call")
public class HangUpServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final int LARGEST_BODY = 1 << 16;

    @Inject
    private transient HangUp hangUp;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Language language = Language.of(request);
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY);
        HangUpBody read = HangUpBody.read(body, isDeclaredEmpty(request), language);
        read.answer().orElseGet(() -> hangUp(read.extension(), language)).send(response);
    }

    /** Neither a length nor pieces: the predecessor took that for a length of nothing. */
    private static boolean isDeclaredEmpty(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null);
    }

    private Answer hangUp(String extension, Language language) {
        try {
            hangUp.extension(extension, PhonesProgram.ACTOR);
            return Answer.done(language, "formOK");
        } catch (CommandFailed failed) {
            return Answer.wrong(words(failed, extension));
        } catch (DatabaseAway away) {
            return Answer.databaseIsAway(language);
        }
    }

    /** Never translated, because readers compare them. */
    private static String words(CommandFailed failed, String extension) {
        return switch (failed.refusal()) {
            case NO_SUCH_CHANNEL -> "no existe un canal abierto en la extension " + extension;
            case PBX_SILENT -> "timeout waiting for hangup call";
            case LOGIN_REFUSED -> "error logging into ami";
            case PBX_AWAY, NO_SUCH_PBX -> "error connecting to asterisk";
            default -> "an error occurred executing ami command";
        };
    }
}
