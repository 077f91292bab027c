package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.ConversationNews;
import dev.centralita.housekeeping.rule.ConversationNews.Changed;
import dev.centralita.housekeeping.rule.DeskPost;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Chatwoot's webhooks, where they are switched on. */
@Dependent
class ChatwootPost implements DeskPost {

    private final Webhooks webhooks;
    private final List<AccountSecret> secrets;
    private final List<DeskName> desks;
    private final Deliveries deliveries;
    private final ConversationNews news;
    private final Clock clock;

    @Inject
    ChatwootPost(Settings settings, Installation chatwoot, ConversationNews news, Clock clock) {
        this.webhooks = settings.get(ChatwootSettings.WEBHOOKS);
        this.secrets = settings.find(ChatwootSettings.WEBHOOK_SECRETS).orElse(List.of());
        this.desks =
                ChatwootSettings.accounts(settings).stream().map(Account::desk).toList();
        this.deliveries = chatwoot.deliveries();
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return "chatwoot";
    }

    @Override
    public Receipt take(Letter letter) {
        DeskName desk = new DeskName("chatwoot/" + letter.account());
        if (webhooks == Webhooks.OFF || !desks.contains(desk)) {
            return Receipt.UNKNOWN;
        }
        if (webhooks == Webhooks.SIGNED && !isSealed(letter)) {
            return Receipt.NOT_BELIEVED;
        }
        Optional<WebhookJson> told = WebhookJson.read(letter.body());
        if (told.isEmpty()) {
            return Receipt.UNREADABLE;
        }
        Optional<String> delivery = letter.header("x-chatwoot-delivery");
        if (delivery.filter(deliveries::isKnown).isPresent()) {
            return Receipt.TAKEN;
        }
        Receipt receipt = told.get()
                .changed()
                .map(conversation -> pass(new Changed(desk, conversation)))
                .orElse(Receipt.TAKEN);
        if (receipt == Receipt.TAKEN) {
            delivery.ifPresent(deliveries::remember);
        }
        return receipt;
    }

    private Receipt pass(Changed changed) {
        return news.tell(changed) ? Receipt.TAKEN : Receipt.NO_ROOM;
    }

    private boolean isSealed(Letter letter) {
        return secrets.stream()
                .filter(known -> Integer.toString(known.account()).equals(letter.account()))
                .anyMatch(known -> new Seal(known.secret()).isOn(letter, clock.instant()));
    }
}
