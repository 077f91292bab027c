package dev.centralita.web.telephony.command;

import dev.centralita.telephony.command.QueueName;
import dev.centralita.telephony.command.Station;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to take a queue's calls.
 *
 * @param penalty members with a smaller one are rung before; 0 where nothing is said
 */
public record NewMemberForm(
        @NotBlank @Pattern(regexp = QueueName.FORM) @Nullable
        String queue,

        @NotBlank @Pattern(regexp = Station.FORM) @Nullable String member,

        @Size(max = 80) @Pattern(regexp = Printable.FORM) @Nullable
        String name,

        @PositiveOrZero @Max(1000) @Nullable Integer penalty) {}
