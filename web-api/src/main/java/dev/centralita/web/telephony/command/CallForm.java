package dev.centralita.web.telephony.command;

import dev.centralita.telephony.command.DeskPhone;
import dev.centralita.telephony.command.DialledNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call somebody wants placed.
 *
 * @param phone that rings first: an extension, or an interface that is a device
 */
public record CallForm(
        @NotBlank @Pattern(regexp = DeskPhone.FORM) @Nullable
        String phone,

        @NotBlank @Pattern(regexp = DialledNumber.FORM) @Nullable
        String number) {}
