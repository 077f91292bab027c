package dev.centralita.web.telephony.command;

import dev.centralita.telephony.command.ChannelName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The channel that is meant. */
public record ChannelForm(
        @NotBlank @Pattern(regexp = ChannelName.FORM) @Nullable
        String channel) {}
