package dev.centralita.web.telephony.predecessor;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.telephony.extension.SeeAgentExtensions;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.web.Language;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The extensions of all agents, as the predecessor's panels show them; other methods find nothing here. */
@WebServlet("/grafana/get-extension-status")
public class ExtensionStatusServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient SeeAgentExtensions see;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(Language.of(request)).send(response);
    }

    private Answer answer(Language language) {
        try {
            JsonArrayBuilder records = Json.createArrayBuilder();
            see.now()
                    .forEach(each -> records.add(Json.createObjectBuilder()
                            .add("extension", each.extension())
                            .add("status", word(each.state()))
                            .add("on_queue", each.isOnQueue())));
            return Answer.found(language, "queryOK", records);
        } catch (DatabaseAway away) {
            return Answer.databaseIsAway(language);
        }
    }

    /** Whoever talks is in use, whatever else their phone does: the panels know no combined words. */
    private static String word(Phone.@Nullable State state) {
        if (state == null) {
            return "-";
        }
        return switch (state) {
            case IDLE -> "Idle";
            case IN_USE, IN_USE_RINGING, IN_USE_ON_HOLD -> "InUse";
            case BUSY -> "Busy";
            case UNAVAILABLE -> "Unavailable";
            case RINGING -> "Ringing";
            case ON_HOLD -> "OnHold";
            case UNKNOWN -> "Unknown";
        };
    }
}
