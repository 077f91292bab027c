package dev.centralita.web.telephony.command;

import dev.centralita.telephony.command.ChannelName;
import dev.centralita.telephony.command.DialledNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a call is to go on.
 *
 * @param attended whether the channel's holder speaks with the number first; without it the channel itself moves
 */
public record TransferForm(
        @NotBlank @Pattern(regexp = ChannelName.FORM) @Nullable
        String channel,

        @NotBlank @Pattern(regexp = DialledNumber.FORM) @Nullable
        String to,

        @Nullable Boolean attended) {}
