package dev.centralita.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request without a server, and what was answered to it; what a test did not foresee is no answer but an error. */
public final class PlayedExchange {

    private final Map<String, Object> asked;
    private final Map<String, Object> said = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** What the request says of itself: by the name of its method, of a header or of an attribute. */
    public PlayedExchange(Map<String, Object> asked) {
        this.asked = Map.copyOf(asked);
    }

    public HttpServletRequest request() {
        return played(HttpServletRequest.class, (call, arguments) -> switch (call) {
            case "getHeader", "getAttribute" -> asked.get((String) arguments[0]);
            default -> {
                if (!asked.containsKey(call)) {
                    throw new IllegalStateException(call + " is not asked of a request here");
                }
                yield asked.get(call);
            }
        });
    }

    public HttpServletResponse response() {
        return played(HttpServletResponse.class, (call, arguments) -> switch (call) {
            case "setStatus" -> said.put("status", arguments[0]);
            case "setContentType" -> said.put("Content-Type", arguments[0]);
            case "setHeader" -> said.put((String) arguments[0], arguments[1]);
            case "getOutputStream" -> new Body();
            default -> throw new IllegalStateException(call + " is not asked of a response here");
        });
    }

    /** The headers of the answer, and its {@code status}. */
    public Map<String, Object> said() {
        return Map.copyOf(said);
    }

    public String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    private static <T> T played(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private interface Answer {

        @Nullable
        Object to(String call, Object[] arguments);
    }

    private final class Body extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("nobody waits for room here");
        }

        @Override
        public void write(int written) {
            body.write(written);
        }
    }
}
