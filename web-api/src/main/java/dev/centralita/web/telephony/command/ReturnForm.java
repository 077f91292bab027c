package dev.centralita.web.telephony.command;

import dev.centralita.telephony.command.QueueName;
import dev.centralita.telephony.command.Station;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The end of a member's rest.
 *
 * @param queue without it the rest ends in all
 */
public record ReturnForm(
        @NotBlank @Pattern(regexp = Station.FORM) @Nullable String member,
        @Pattern(regexp = QueueName.FORM) @Nullable String queue) {}
