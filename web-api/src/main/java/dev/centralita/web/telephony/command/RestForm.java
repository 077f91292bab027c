package dev.centralita.web.telephony.command;

import dev.centralita.telephony.command.QueueName;
import dev.centralita.telephony.command.Station;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A rest for a member.
 *
 * @param queue without it the rest is from all
 */
public record RestForm(
        @NotBlank @Pattern(regexp = Station.FORM) @Nullable String member,
        @Pattern(regexp = QueueName.FORM) @Nullable String queue,

        @NotBlank @Size(max = 80) @Pattern(regexp = Printable.FORM) @Nullable
        String reason) {}
