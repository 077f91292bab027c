package dev.centralita.web.entrance;

import dev.centralita.administration.access.AccessSettings;
import dev.centralita.administration.access.Network;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who calls and how, as the trusted balancers in front tell it; a stranger's word about itself counts for nothing. */
@Dependent
public class ClientFilter extends HttpFilter {

    private final transient List<Network> trusted;

    @Inject
    public ClientFilter(Settings settings) {
        this(settings.find(AccessSettings.TRUSTED_PROXIES).orElse(List.of()));
    }

    ClientFilter(List<Network> trusted) {
        this.trusted = trusted;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isForwarded = isTrusted(request.getRemoteAddr());
        chain.doFilter(isForwarded ? new Forwarded(request) : request, response);
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.holds(address));
    }

    /** The last address on the way that is none of our balancers; what stands before it anybody may have written. */
    String client(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !isTrusted(peer)) {
            return peer;
        }
        List<String> way =
                Arrays.stream(forwardedFor.split(",")).map(String::strip).toList();
        for (int i = way.size() - 1; i >= 0; i--) {
            if (!isTrusted(way.get(i))) {
                return way.get(i);
            }
        }
        return peer;
    }

    private final class Forwarded extends HttpServletRequestWrapper {

        private final boolean isSecure;

        Forwarded(HttpServletRequest request) {
            super(request);
            this.isSecure = "https".equals(request.getHeader("X-Forwarded-Proto")) || request.isSecure();
        }

        @Override
        public String getRemoteAddr() {
            HttpServletRequest request = (HttpServletRequest) getRequest();
            return client(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        }

        @Override
        public boolean isSecure() {
            return isSecure;
        }

        @Override
        public String getScheme() {
            return isSecure ? "https" : super.getScheme();
        }
    }
}
