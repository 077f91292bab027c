package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.DeskName;
import dev.centralita.shared.settings.Secret;

/** An account we may work for. */
record Account(AccountAddress address, Secret token) {

    DeskName desk() {
        return new DeskName("chatwoot/" + address.account());
    }
}
