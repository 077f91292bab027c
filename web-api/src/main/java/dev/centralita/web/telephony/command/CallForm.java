package dev.centralita.web.telephony.command;

import dev.centralita.telephony.command.DialledNumber;
import dev.centralita.telephony.command.Station;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call somebody wants placed.
 *
 * @param phone that rings first: an extension, or an interface
 */
public record CallForm(
        @NotBlank @Pattern(regexp = Station.FORM) @Nullable String phone,

        @NotBlank @Pattern(regexp = DialledNumber.FORM) @Nullable
        String number) {}
