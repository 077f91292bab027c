package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rulebook.DefineRules;
import dev.centralita.housekeeping.rulebook.Rulebook;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.problem.Refused;
import dev.centralita.web.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules that are written down, and what people do with them. */
@Path("/housekeeping/rules")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "housekeeping")
public class RulesResource {

    @Inject
    private Rulebook rulebook;

    @Inject
    private DefineRules define;

    @Inject
    private JobsOfRules jobs;

    @Inject
    private CurrentActor current;

    @GET
    @RolesAllowed("viewer")
    @Operation(summary = "Every rule with the job that follows it")
    public ItemsJson<RuleJson> all() {
        return ItemsJson.all(jobs.beside(rulebook.all()));
    }

    @POST
    @RolesAllowed("supervisor")
    @Operation(summary = "Write a rule down")
    public Response add(RuleJson wanted, @Context UriInfo address) {
        Rule rule = wanted.toRule();
        RuleVersion added = RuleTexts.answering(() -> define.add(rule, current.actor()));
        String name = rule.name().value();
        return Response.created(address.getAbsolutePathBuilder().path(name).build())
                .entity(jobs.beside(added))
                .build();
    }

    @GET
    @Path("{name}")
    @RolesAllowed("viewer")
    @Operation(summary = "One rule")
    public RuleJson one(@PathParam("name") String name) {
        return rulebook.find(RuleTexts.known(name)).map(jobs::beside).orElseThrow(() -> new Refused(404, "not-found"));
    }

    @PUT
    @Path("{name}")
    @RolesAllowed("supervisor")
    @Operation(summary = "Write the next version of a rule as it was read, by its version")
    public RuleJson change(@PathParam("name") String name, RuleJson wanted) {
        Rule rule = wanted.toRule(RuleTexts.known(name).value());
        int seen = wanted.versionRead();
        return jobs.beside(RuleTexts.answering(() -> define.change(rule, seen, current.actor())));
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed("supervisor")
    @Operation(summary = "Delete a rule; its versions and what it did stay readable")
    public void delete(@PathParam("name") String name) {
        RuleTexts.doing(() -> define.delete(RuleTexts.known(name), current.actor()));
    }

    @GET
    @Path("{name}/versions")
    @RolesAllowed("viewer")
    @Operation(summary = "Every version of a rule, newest first; also of one that was deleted")
    public ItemsJson<RuleJson> versions(@PathParam("name") String name) {
        List<RuleVersion> versions = rulebook.versions(RuleTexts.known(name));
        if (versions.isEmpty()) {
            throw new Refused(404, "not-found");
        }
        return ItemsJson.all(versions.stream().map(RuleJson::of).toList());
    }

    @GET
    @Path("{name}/versions/{version: \\d{1,9}}")
    @RolesAllowed("viewer")
    @Operation(summary = "One version of a rule")
    public RuleJson version(@PathParam("name") String name, @PathParam("version") int version) {
        return rulebook.find(RuleTexts.known(name), version)
                .map(RuleJson::of)
                .orElseThrow(() -> new Refused(404, "not-found"));
    }
}
