package dev.centralita.testbed.huggy;

import org.jspecify.annotations.Nullable;

/** Which customers write. */
public record CustomersJson(
        @Nullable Double share, @Nullable Long chat) {
    void apply(HuggyStandIn huggy) {
        if (share != null) {
            huggy.customersWriteAgain(share);
        }
        if (chat != null) {
            huggy.customerWritesTo(chat);
        }
    }
}
