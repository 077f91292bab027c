package dev.centralita.web.entrance;

import dev.centralita.shared.settings.Settings;
import dev.centralita.web.security.BasicRealmFilter;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** The filters in their order; annotations could not promise one. */
@WebListener
public class Entrance implements ServletContextListener {

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        ServletContext context = start.getServletContext();
        add(context, RequestIdFilter.class, "/*");
        BasicRealmFilter.guardAll(context, settings);
    }

    private static void add(ServletContext context, Class<? extends Filter> filter, String addresses) {
        try {
            FilterRegistration.Dynamic registration =
                    context.addFilter(filter.getSimpleName(), context.createFilter(filter));
            registration.setAsyncSupported(true);
            registration.addMappingForUrlPatterns(
                    EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), true, addresses);
        } catch (ServletException impossible) {
            throw new IllegalStateException(filter + " cannot be made", impossible);
        }
    }
}
