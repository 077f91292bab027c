package dev.centralita.web.security;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Puts a guard before each resource method; one without {@code @RolesAllowed} or {@code @PermitAll} lets nobody in. */
@Provider
public class Authorisation implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Permission permission = Permission.of(resource.getResourceMethod(), resource.getResourceClass());
        if (!permission.isForEverybody()) {
            context.register(new Guard(permission));
        }
    }
}
