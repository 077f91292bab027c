package dev.centralita.web.administration.apikey;

import dev.centralita.administration.apikey.ApiKeyId;
import dev.centralita.administration.apikey.ApiKeys;
import dev.centralita.administration.apikey.CreateApiKey;
import dev.centralita.administration.apikey.KeyNameTaken;
import dev.centralita.administration.apikey.NewApiKey;
import dev.centralita.administration.apikey.RevokeApiKey;
import dev.centralita.administration.apikey.UnknownApiKey;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.Texts;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import dev.centralita.web.problem.Refused;
import dev.centralita.web.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys with which programs call the hub. */
@Path("api-keys")
@Dependent
@RolesAllowed("admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "api-keys")
public class ApiKeysResource {

    private static final Texts TEXTS = Texts.of("administration.apikey.ApiKeys");

    @Inject
    private ApiKeys keys;

    @Inject
    private CreateApiKey create;

    @Inject
    private RevokeApiKey revoke;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "Every key, its secret excepted")
    public ItemsJson<ApiKeyJson> list() {
        return ItemsJson.all(keys.all().stream().map(ApiKeyJson::of).toList());
    }

    @POST
    @Operation(summary = "Makes a key; its secret is shown this once")
    public Response create(WantedApiKeyJson wanted) {
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(clock.instant())) {
            throw wrong("expiresAt", "not-in-the-future");
        }
        return Response.status(Response.Status.CREATED)
                .entity(NewApiKeyJson.of(made(wanted)))
                .build();
    }

    private NewApiKey made(WantedApiKeyJson wanted) {
        try {
            return create.named(
                    wanted.name(), wanted.role(), Set.copyOf(wanted.areas()), wanted.expiresAt(), current.actor());
        } catch (KeyNameTaken taken) {
            throw wrong("name", "key-name-taken");
        }
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Ends a key for good")
    public void revoke(@PathParam("id") UUID id) {
        try {
            revoke.of(new ApiKeyId(id), current.actor());
        } catch (UnknownApiKey unknown) {
            throw new Refused(404, "not-found");
        }
    }

    private static InvalidFields wrong(String field, String code) {
        return new InvalidFields(new InvalidField(field, code, Map.of(), TEXTS));
    }
}
