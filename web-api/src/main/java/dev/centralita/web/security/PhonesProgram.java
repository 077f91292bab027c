package dev.centralita.web.security;

import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.user.Role;
import dev.centralita.shared.Actor;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.PathSegment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The program that commands phones by the predecessor's name and password: what a supervisor may do to PBXs, nothing
 * beside it. Nobody is ever asked for them there, so no browser sends them by itself.
 */
@Dependent
public class PhonesProgram {

    /** Who it is in the audit. */
    public static final Actor ACTOR = new Actor(Actor.Kind.API_KEY, "ami");

    private static final List<String> PBXS = List.of("telephony", "pbxs");

    private final BasicRealm realm;

    @Inject
    public PhonesProgram(Settings settings) {
        this.realm = BasicRealm.phones(settings);
    }

    /** Empty for anybody else, and for any address but a PBX's. */
    Optional<Caller> by(@Nullable String authorization, List<PathSegment> address) {
        List<String> place =
                address.stream().limit(PBXS.size()).map(PathSegment::getPath).toList();
        return authorization != null && place.equals(PBXS) && realm.opensTo(authorization)
                ? Optional.of(new Caller(ACTOR, Role.SUPERVISOR, Set.of(Area.TELEPHONY), null))
                : Optional.empty();
    }
}
