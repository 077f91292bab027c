package dev.centralita.web.housekeeping;

import dev.centralita.housekeeping.rule.DeskPost;
import dev.centralita.housekeeping.rule.DeskPost.Letter;
import dev.centralita.housekeeping.rule.DeskPost.Receipt;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where platforms tell what happened: {@code POST /webhooks/{platform}/{account}}. */
@WebServlet("/webhooks/*")
public class WebhookServlet extends HttpServlet {

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final Pattern ADDRESS = Pattern.compile("/([a-z]{1,40})/(\\w{1,40})");

    @Inject
    @Any
    private transient Instance<DeskPost> everybody;

    private transient List<DeskPost> posts = List.of();

    @Override
    public void init() {
        posts = everybody.stream().toList();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        Optional<DeskPost> post = address.matches() ? post(address.group(1)) : Optional.empty();
        if (post.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Letter letter = new Letter(address.group(2), headers(request), new String(body, StandardCharsets.UTF_8));
        response.setStatus(status(post.get().take(letter)));
    }

    private Optional<DeskPost> post(String platform) {
        return posts.stream().filter(post -> post.platform().equals(platform)).findFirst();
    }

    private static int status(Receipt receipt) {
        return switch (receipt) {
            case TAKEN -> HttpServletResponse.SC_OK;
            case UNKNOWN -> HttpServletResponse.SC_NOT_FOUND;
            case NOT_BELIEVED -> HttpServletResponse.SC_UNAUTHORIZED;
            case UNREADABLE -> HttpServletResponse.SC_BAD_REQUEST;
            case NO_ROOM -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }
}
