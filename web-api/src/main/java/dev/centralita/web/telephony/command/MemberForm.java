package dev.centralita.web.telephony.command;

import dev.centralita.telephony.command.QueueName;
import dev.centralita.telephony.command.Station;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who takes a queue's calls. */
public record MemberForm(
        @NotBlank @Pattern(regexp = QueueName.FORM) @Nullable
        String queue,

        @NotBlank @Pattern(regexp = Station.FORM) @Nullable String member) {}
