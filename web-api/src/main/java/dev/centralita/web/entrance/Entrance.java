package dev.centralita.web.entrance;

import dev.centralita.shared.settings.Settings;
import dev.centralita.web.security.BasicRealmFilter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** The filters in their order; annotations could not promise one. */
@WebListener
public class Entrance implements ServletContextListener {

    private static final EnumSet<DispatcherType> ONCE = EnumSet.of(DispatcherType.REQUEST);

    /** The server's error page is a second way through, and begins with bare headers. */
    private static final EnumSet<DispatcherType> ALSO_ERRORS = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR);

    /** The servers hear WebSockets in a filter of their own, which is there before ours. */
    private static final boolean BEFORE_ALL = false;

    @Inject
    @Any
    private Instance<Filter> filters;

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        ServletContext context = start.getServletContext();
        add(context, RequestIdFilter.class, ALSO_ERRORS, "/*");
        add(context, ClientFilter.class, ALSO_ERRORS, "/*");
        add(context, AccessLogFilter.class, ONCE, "/*");
        add(context, ProtectionFilter.class, ALSO_ERRORS, "/*");
        add(context, FreshnessFilter.class, ALSO_ERRORS, "/*");
        add(context, CorsFilter.class, ONCE, "/api/*");
        add(context, RateFilter.class, ONCE, "/api/*", "/ami/*", "/cron/*", "/grafana/*", "/metrics");
        BasicRealmFilter.guardAll(context, settings);
        register(context, LiveFilter.class).addMappingForUrlPatterns(ONCE, BEFORE_ALL, "/live");
    }

    private void add(
            ServletContext context, Class<? extends Filter> filter, EnumSet<DispatcherType> ways, String... addresses) {
        register(context, filter).addMappingForUrlPatterns(ways, true, addresses);
    }

    private FilterRegistration.Dynamic register(ServletContext context, Class<? extends Filter> filter) {
        FilterRegistration.Dynamic registration =
                context.addFilter(filter.getSimpleName(), filters.select(filter).get());
        registration.setAsyncSupported(true);
        return registration;
    }
}
