package dev.centralita.testbed.huggy;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the API.
 *
 * @param subject the agent whose chats are listed, or the chat
 */
record Request(Operation operation, long subject, int page) {

    private static final Pattern LINE =
            Pattern.compile("(GET|PUT) /v3(?:/companies/\\d+)?/chats(?:/(\\d{1,18})(/close|/agent)?)?(?:\\?(.*))?");
    private static final Pattern AGENTS = Pattern.compile("GET /v3(?:/companies/\\d+)?/agents\\?allPages=true");

    /** Empty where the API has nothing at that address. */
    static Optional<Request> read(HttpExchange exchange) {
        String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (AGENTS.matcher(asked).matches()) {
            return Optional.of(new Request(Operation.LIST_AGENTS, 0, 0));
        }
        Matcher line = LINE.matcher(asked);
        if (!line.matches()) {
            return Optional.empty();
        }
        boolean isPut = "PUT".equals(line.group(1));
        if (isPut != (line.group(3) != null)) {
            return Optional.empty();
        }
        if (line.group(2) == null) {
            String query = line.group(4) == null ? "" : line.group(4);
            return Optional.of(
                    new Request(Operation.LIST, number("agent", query), Math.toIntExact(number("page", query))));
        }
        return Optional.of(new Request(operation(line.group(3)), Long.parseLong(line.group(2)), 0));
    }

    private static Operation operation(@Nullable String change) {
        if (change == null) {
            return Operation.SHOW;
        }
        return change.equals("/close") ? Operation.CLOSE : Operation.HAND_OVER;
    }

    private static long number(String name, String query) {
        Matcher value = Pattern.compile("(?:^|&)" + name + "=(\\d{1,9})(?:&|$)").matcher(query);
        return value.find() ? Long.parseLong(value.group(1)) : 0;
    }
}
