package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.ConversationNews;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets rules look as soon as something changes at their desk. */
@Singleton
@Startup
@DependsOn("JobRunner")
@TransactionManagement(TransactionManagementType.BEAN)
public class RulesAtNews {

    private final Set<DeskName> changed = ConcurrentHashMap.newKeySet();

    @Inject
    private ConversationNews news;

    @Inject
    private RulesDueAtOnce rules;

    private Runnable stopListening;

    @SuppressWarnings("NullAway.Init")
    public RulesAtNews() {}

    @PostConstruct
    void listen() {
        stopListening = news.subscribe(heard -> changed.add(heard.desk()));
    }

    @PreDestroy
    void leave() {
        stopListening.run();
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        if (changed.isEmpty()) {
            return;
        }
        Set<DeskName> desks = Set.copyOf(changed);
        changed.removeAll(desks);
        try {
            changed.addAll(rules.runAt(desks));
        } catch (DatabaseAway away) {
            changed.addAll(desks);
        }
    }
}
