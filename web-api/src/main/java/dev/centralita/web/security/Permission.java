package dev.centralita.web.security;

import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.user.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a resource method lets in.
 *
 * @param role the least role, or null where nobody may
 * @param area the part of the hub that it belongs to
 */
record Permission(boolean isForEverybody, @Nullable Role role, Area area) {

    private static final String WEB = "dev.centralita.web.";

    /** Whatever is not named here belongs to administration. */
    private static final Map<String, Area> AREAS = Map.of(
            WEB + "administration.job", Area.JOBS,
            WEB + "administration.run", Area.JOBS,
            WEB + "administration.schedule", Area.JOBS,
            WEB + "housekeeping", Area.HOUSEKEEPING,
            WEB + "telephony", Area.TELEPHONY);

    static Permission of(Method method, Class<?> resource) {
        return Stream.<AnnotatedElement>of(method, resource)
                .flatMap(place -> written(place, areaOf(resource)).stream())
                .findFirst()
                .orElseGet(() -> new Permission(false, null, areaOf(resource)));
    }

    private static Optional<Permission> written(AnnotatedElement place, Area area) {
        if (has(place, PermitAll.class)) {
            return Optional.of(new Permission(true, null, area));
        }
        return Optional.ofNullable(place.getAnnotation(RolesAllowed.class))
                .map(roles -> new Permission(false, leastOf(roles), area));
    }

    private static Role leastOf(RolesAllowed roles) {
        return Arrays.stream(roles.value()).map(Role::of).min(Role::compareTo).orElse(Role.ADMIN);
    }

    private static boolean has(AnnotatedElement place, Class<? extends Annotation> annotation) {
        return place.isAnnotationPresent(annotation);
    }

    private static Area areaOf(Class<?> resource) {
        String home = resource.getPackageName() + ".";
        return AREAS.entrySet().stream()
                .filter(area -> home.startsWith(area.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Area.ADMINISTRATION);
    }
}
