package dev.centralita.web.entrance;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long each kind of request takes, by the pattern of its address: a label for each conversation would be endless. */
@Provider
@PreMatching
@Dependent
public class RequestTimer implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEGUN = RequestTimer.class.getName();
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    @Inject
    private MeterRegistry meters; // a field: RESTEasy makes no provider by an injected constructor

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGUN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGUN) instanceof Long begun) {
            Timer.builder("http.server.requests")
                    .description("REST requests by method, address pattern and status")
                    .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER")
                    .tag("route", route())
                    .tag("status", Integer.toString(response.getStatus()))
                    .register(meters)
                    .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }

    private String route() {
        @Nullable Class<?> type = resource.getResourceClass();
        if (type == null) {
            return "none";
        }
        return (path(type) + path(resource.getResourceMethod())).replaceAll("//+", "/");
    }

    private static String path(AnnotatedElement element) {
        @Nullable Path path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }
}
