package dev.centralita.web.housekeeping.rule;

import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Directory;
import dev.centralita.housekeeping.rule.KnownDesks;
import dev.centralita.housekeeping.rule.Reach;
import dev.centralita.shared.Worded;
import dev.centralita.web.ItemsJson;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The desks that rules can steer. */
@Path("/housekeeping/desks")
@Dependent
@RolesAllowed("viewer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "housekeeping")
public class DesksResource {

    private static final Directory NOTHING = new Directory(List.of(), List.of(), List.of(), List.of());

    @Inject
    private KnownDesks desks;

    /**
     * A desk.
     *
     * @param off why it cannot be used, or null where it can
     * @param acts what can be done there
     * @param statuses in which conversations can be listed there
     * @param traits what a rule can ask of a conversation there, beside its assignee and its newest word
     * @param canUndo whether runs there can be undone
     */
    public record DeskJson(
            String name,
            @Nullable String off,
            List<String> acts,
            List<String> statuses,
            List<String> traits,
            boolean canUndo,
            DirectoryJson directory) {}

    /** What operators choose from when they write a rule. */
    public record DirectoryJson(
            List<EntryJson> inboxes, List<EntryJson> teams, List<EntryJson> labels, List<EntryJson> agents) {

        static DirectoryJson of(Directory directory) {
            return new DirectoryJson(
                    entries(directory.inboxes()),
                    entries(directory.teams()),
                    entries(directory.labels()),
                    entries(directory.agents()));
        }

        private static List<EntryJson> entries(List<Directory.Entry> entries) {
            return entries.stream()
                    .map(entry -> new EntryJson(entry.id(), entry.name()))
                    .toList();
        }
    }

    /** What the desk calls by a number and people by a name. */
    public record EntryJson(String id, String name) {}

    @GET
    @Operation(
            summary = "Every desk with what can be done there",
            description = "A directory that cannot be read now is empty.")
    public ItemsJson<DeskJson> all(@Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return ItemsJson.all(
                desks.all().stream().map(desk -> json(desk, language)).toList());
    }

    private static DeskJson json(Desk desk, Language language) {
        String off = desk.whyOff().map(why -> Texts.say(language, why)).orElse(null);
        Reach reach = desk.reach();
        return new DeskJson(
                desk.name().value(),
                off,
                words(reach.acts()),
                words(reach.statuses()),
                words(reach.traits()),
                reach.canUndo(),
                DirectoryJson.of(off == null ? directoryOf(desk) : NOTHING));
    }

    private static List<String> words(Collection<? extends Worded> words) {
        return words.stream().map(Worded::word).sorted().toList();
    }

    private static Directory directoryOf(Desk desk) {
        try {
            return desk.directory();
        } catch (DeskUnavailable | DeskRefused silent) {
            return NOTHING;
        }
    }
}
