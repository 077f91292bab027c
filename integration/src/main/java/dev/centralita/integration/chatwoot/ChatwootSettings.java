package dev.centralita.integration.chatwoot;

import dev.centralita.integration.platform.CallSettings;
import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One account as the predecessor's variables tell it, or any number of them on one Chatwoot. */
public class ChatwootSettings implements SettingsGroup {

    static final Setting<URI> URL =
            Setting.address("CHATWOOT_URL", "Where Chatwoot is; unset, and without CHAT_TOGGLE_URL, it is off.");

    static final Setting<Integer> ACCOUNT =
            Setting.number("CHATWOOT_ACCOUNT", 1, 999_999_999, "The account to work for; 1 where none is named.");

    static final Setting<Secret> TOKEN = Setting.token(
                    "CHATWOOT_TOKEN", "The access token of an administrator of the account.")
            .inPlaceOf("ired_callcenter: CHAT_TOKEN");

    static final Setting<List<AccountSecret>> ACCOUNTS = Setting.of(
                    "CHATWOOT_ACCOUNTS",
                    AccountSecret.EXPECTED,
                    "Several accounts with their tokens, in place of CHATWOOT_ACCOUNT and CHATWOOT_TOKEN.",
                    AccountSecret::list)
            .masked();

    static final Setting<AccountAddress> TOGGLE_URL = Setting.of(
                    "CHAT_TOGGLE_URL",
                    AccountAddress.EXPECTED + "/toggle_status",
                    "The predecessor's address for a change of status; place and account are read from it.",
                    AccountAddress::ofTemplate)
            .inPlaceOf("ired_callcenter: CHAT_TOGGLE_URL");

    static final Setting<AccountAddress> MESSAGES_URL = Setting.of(
                    "CHAT_NEWMSG_URL",
                    AccountAddress.EXPECTED + "/messages",
                    "The predecessor's address for new messages, read likewise.",
                    AccountAddress::ofTemplate)
            .inPlaceOf("ired_callcenter: CHAT_NEWMSG_URL");

    static final Setting<DatabaseAddress> DATABASE = Setting.of(
                    "CHATWOOT_DB_URL",
                    DatabaseAddress.POSTGRES_FORMS,
                    "Chatwoot's own PostgreSQL, only ever read; without it, conversations are listed by the API, slower.",
                    DatabaseAddress::postgres)
            .inPlaceOf("ired_callcenter: DB_POSTGRES")
            .masked();

    static final Setting<Integer> DATABASE_CONNECTIONS = Setting.number(
                    "CHATWOOT_DB_CONNECTIONS", 1, 100, "How many connections to that database at most.")
            .or("4")
            .inPlaceOf("ired_callcenter: PGSQL_MAX_CONN");

    static final Setting<Integer> DATABASE_IDLE = Setting.number(
                    "CHATWOOT_DB_IDLE", 0, 100, "How many of them are kept while there is nothing to ask.")
            .or("0")
            .inPlaceOf("ired_callcenter: PGSQL_MIN_CONN");

    static final Setting<Duration> DATABASE_LIMIT = Setting.duration(
                    "CHATWOOT_DB_LIMIT", "How long that database may take for one answer.")
            .or("PT20S");

    static final Setting<Integer> PAGE_LIMIT = Setting.number(
                    "CHATWOOT_PAGE_LIMIT",
                    1,
                    100_000,
                    "How many pages of conversations the API is asked for at most, where there is no database.")
            .or("400");

    static final CallSettings CALLS = new CallSettings("Chatwoot", "45", "8");
    static final Setting<Boolean> TRACE = Setting.of(
                    "CHATWOOT_TRACE",
                    "true or false; the predecessor's debug or release",
                    "Whether each request to Chatwoot and its answer are logged, without names, numbers and texts.",
                    ChatwootSettings::isTraced)
            .or("false")
            .inPlaceOf("ired_callcenter: GIN_MODE");

    static final Setting<Webhooks> WEBHOOKS = Setting.choice(
                    "CHATWOOT_WEBHOOKS",
                    Webhooks.class,
                    "Whether Chatwoot's webhooks are taken at /webhooks/chatwoot/{account}, so that rules look at once;"
                            + " unsigned only before 4.11.2.")
            .or("off");

    static final Setting<List<AccountSecret>> WEBHOOK_SECRETS = Setting.of(
                    "CHATWOOT_WEBHOOK_SECRETS",
                    AccountSecret.EXPECTED,
                    "The secrets that Chatwoot shows for the webhooks of its accounts.",
                    AccountSecret::list)
            .masked();

    @Override
    public String title() {
        return "Chatwoot";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(List.of(
                URL,
                ACCOUNT,
                TOKEN,
                ACCOUNTS,
                TOGGLE_URL,
                MESSAGES_URL,
                DATABASE,
                DATABASE_CONNECTIONS,
                DATABASE_IDLE,
                DATABASE_LIMIT,
                PAGE_LIMIT,
                WEBHOOKS,
                WEBHOOK_SECRETS,
                TRACE));
        all.addAll(CALLS.all());
        return List.copyOf(all);
    }

    @Override
    public List<String> contradictions(Settings settings) {
        List<String> wrong = new ArrayList<>();
        List<AccountAddress> old = templates(settings);
        if (old.stream().distinct().count() > 1) {
            wrong.add("CHAT_TOGGLE_URL and CHAT_NEWMSG_URL name different accounts (expected: the same one)");
        }
        if (!old.isEmpty() && (settings.has(URL) || settings.has(ACCOUNTS) || settings.has(ACCOUNT))) {
            wrong.add("CHAT_TOGGLE_URL or CHAT_NEWMSG_URL is set beside CHATWOOT_URL, CHATWOOT_ACCOUNT or"
                    + " CHATWOOT_ACCOUNTS (expected: only the old ones, or only the new ones)");
        }
        if (settings.has(ACCOUNTS) && (settings.has(ACCOUNT) || settings.has(TOKEN))) {
            wrong.add("CHATWOOT_ACCOUNTS is set beside CHATWOOT_ACCOUNT or CHATWOOT_TOKEN (expected: one way)");
        }
        boolean hasPlace = settings.has(URL) || !old.isEmpty();
        if (hasPlace && !settings.has(TOKEN) && !settings.has(ACCOUNTS)) {
            wrong.add("CHATWOOT_TOKEN is not set (expected beside Chatwoot's address: " + TOKEN.expected() + ")");
        }
        if (settings.get(DATABASE_IDLE) > settings.get(DATABASE_CONNECTIONS)) {
            wrong.add("CHATWOOT_DB_IDLE is " + settings.get(DATABASE_IDLE) + " (expected: at most"
                    + " CHATWOOT_DB_CONNECTIONS, " + settings.get(DATABASE_CONNECTIONS) + ")");
        }
        if (settings.get(WEBHOOKS) == Webhooks.SIGNED && !settings.has(WEBHOOK_SECRETS)) {
            wrong.add("CHATWOOT_WEBHOOK_SECRETS is not set (expected beside signed CHATWOOT_WEBHOOKS: "
                    + AccountSecret.EXPECTED + ")");
        }
        return wrong;
    }

    /** The accounts in the order they are written; none where Chatwoot is off. */
    static List<Account> accounts(Settings settings) {
        Optional<AccountAddress> old = templates(settings).stream().findFirst();
        if (old.isPresent()) {
            return List.of(new Account(old.get(), settings.get(TOKEN)));
        }
        Optional<URI> chatwoot = settings.find(URL);
        if (chatwoot.isEmpty()) {
            return List.of();
        }
        List<AccountSecret> tokens = settings.find(ACCOUNTS)
                .orElseGet(
                        () -> List.of(new AccountSecret(settings.find(ACCOUNT).orElse(1), settings.get(TOKEN))));
        return tokens.stream()
                .map(token -> new Account(new AccountAddress(chatwoot.get(), token.account()), token.secret()))
                .toList();
    }

    private static List<AccountAddress> templates(Settings settings) {
        return Stream.of(TOGGLE_URL, MESSAGES_URL)
                .flatMap(template -> settings.find(template).stream())
                .toList();
    }

    private static boolean isTraced(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "debug" -> true;
            case "false", "release", "test" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
