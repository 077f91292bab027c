package dev.centralita.web.telephony.command;

import dev.centralita.telephony.command.ChannelName;
import dev.centralita.telephony.command.DeskPhone;
import dev.centralita.telephony.command.DialledNumber;
import dev.centralita.telephony.command.HangUp;
import dev.centralita.telephony.command.PlaceCall;
import dev.centralita.telephony.command.PlacedCall;
import dev.centralita.telephony.command.QueueName;
import dev.centralita.telephony.command.StaffQueues;
import dev.centralita.telephony.command.Station;
import dev.centralita.telephony.command.TransferCall;
import dev.centralita.web.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a PBX can be told. Each answer means that the PBX itself said it did so. */
@Path("/telephony/pbxs/{pbx}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "telephony")
@SecurityRequirement(name = "key")
@SecurityRequirement(name = "session")
@SecurityRequirement(name = "phones")
@SecurityScheme(securitySchemeName = "phones", type = SecuritySchemeType.HTTP, scheme = "basic")
public class PbxCommandsResource {

    @PathParam("pbx")
    private String pbx = "";

    @Inject
    private PlaceCall placeCall;

    @Inject
    private HangUp hangUp;

    @Inject
    private TransferCall transferCall;

    @Inject
    private StaffQueues staffQueues;

    @Inject
    private CurrentActor current;

    @POST
    @Path("calls")
    @RolesAllowed("operator")
    @Operation(
            summary = "Ring a phone and dial a number for it once it is picked up",
            description = "The answer comes when the phone was picked up, or after CALL_RINGING.")
    public PlacedCallJson call(CallForm form) {
        PlacedCall placed = CommandTexts.answering(
                pbx,
                name -> placeCall.from(
                        name, new DeskPhone(given(form.phone())), number(form.number()), current.actor()));
        return new PlacedCallJson(pbx, placed.id());
    }

    @POST
    @Path("hang-up")
    @RolesAllowed("operator")
    @Operation(summary = "End one channel")
    public void hangUp(ChannelForm form) {
        CommandTexts.doing(pbx, name -> hangUp.channel(name, channel(form.channel()), current.actor()));
    }

    @POST
    @Path("transfer")
    @RolesAllowed("operator")
    @Operation(
            summary = "Have a call go on with somebody else",
            description = "Blind, the channel moves to the number and leaves whom it talked to. Attended, the channel's"
                    + " holder speaks with the number first, and hands over whom they talked to by hanging up.")
    public void transfer(TransferForm form) {
        CommandTexts.doing(pbx, name -> {
            if (Boolean.TRUE.equals(form.attended())) {
                transferCall.attended(name, channel(form.channel()), number(form.to()), current.actor());
            } else {
                transferCall.blindly(name, channel(form.channel()), number(form.to()), current.actor());
            }
        });
    }

    @POST
    @Path("pause")
    @RolesAllowed("supervisor")
    @Operation(summary = "Let a member rest, in one queue or in all")
    public void pause(RestForm form) {
        CommandTexts.doing(
                pbx,
                name -> staffQueues.pause(
                        name, station(form.member()), queue(form.queue()), given(form.reason()), current.actor()));
    }

    @POST
    @Path("resume")
    @RolesAllowed("supervisor")
    @Operation(summary = "Have a member take calls again, of one queue or of all")
    public void resume(ReturnForm form) {
        CommandTexts.doing(
                pbx, name -> staffQueues.resume(name, station(form.member()), queue(form.queue()), current.actor()));
    }

    @POST
    @Path("add-member")
    @RolesAllowed("supervisor")
    @Operation(
            summary = "Have a queue ring somebody",
            description = "An extension is rung where its hint says; an interface as it is.")
    public void add(NewMemberForm form) {
        int penalty = form.penalty() == null ? 0 : form.penalty();
        CommandTexts.doing(
                pbx,
                name -> staffQueues.add(
                        name,
                        new QueueName(given(form.queue())),
                        station(form.member()),
                        form.name(),
                        penalty,
                        current.actor()));
    }

    @POST
    @Path("remove-member")
    @RolesAllowed("supervisor")
    @Operation(summary = "Have a queue ring somebody no longer")
    public void remove(MemberForm form) {
        CommandTexts.doing(
                pbx,
                name -> staffQueues.remove(
                        name, new QueueName(given(form.queue())), station(form.member()), current.actor()));
    }

    private static ChannelName channel(@Nullable String name) {
        return new ChannelName(given(name));
    }

    private static DialledNumber number(@Nullable String number) {
        return new DialledNumber(given(number));
    }

    private static Station station(@Nullable String station) {
        return new Station(given(station));
    }

    private static @Nullable QueueName queue(@Nullable String queue) {
        return queue == null ? null : new QueueName(queue);
    }

    /** The form's own rules have seen to it. */
    private static String given(@Nullable String text) {
        return Objects.requireNonNull(text, "a form was read without its rules");
    }
}
