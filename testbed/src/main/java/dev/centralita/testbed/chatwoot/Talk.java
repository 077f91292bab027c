package dev.centralita.testbed.chatwoot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation to begin with, told step by step. */
public final class Talk {

    final Status status;
    final Instant begunAt;
    final List<Said> said = new ArrayList<>();
    int account = Furniture.ACCOUNT;
    int inbox = Furniture.WEBSITE;

    @Nullable
    Integer assignee;

    @Nullable
    Integer team;

    @Nullable
    Integer priority;

    @Nullable
    Instant snoozedUntil;

    List<String> labels = List.of();
    boolean hasCustomer = true;

    @Nullable
    String customer = "Luisa";

    private Talk(Status status, Instant begunAt) {
        this.status = status;
        this.begunAt = begunAt;
    }

    /**
     * Something said at a moment.
     *
     * @param mark what its author left with it, or null
     */
    record Said(Voice voice, Instant at, @Nullable String mark) {}

    /** Of a customer with a name, on the website, nobody's. */
    public static Talk begun(Status status, Instant at) {
        return new Talk(status, at);
    }

    /** One that a bot has not handed over. */
    public static Talk pending(Instant at) {
        return begun(Status.PENDING, at);
    }

    /** In the other account, which has one inbox. */
    public Talk inTheOtherAccount() {
        account = Furniture.OTHER_ACCOUNT;
        inbox = Furniture.OTHER_INBOX;
        return this;
    }

    public Talk in(int anotherInbox) {
        inbox = anotherInbox;
        return this;
    }

    public Talk heldBy(int agent) {
        assignee = agent;
        return this;
    }

    public Talk ofTeam(int anotherTeam) {
        team = anotherTeam;
        return this;
    }

    /** From 0, low, to 3, urgent. */
    public Talk withPriority(int code) {
        priority = code;
        return this;
    }

    public Talk labelled(String... titles) {
        labels = List.of(titles);
        return this;
    }

    public Talk asleepUntil(Instant moment) {
        snoozedUntil = moment;
        return this;
    }

    public Talk ofNamelessCustomer() {
        customer = null;
        return this;
    }

    public Talk withoutCustomer() {
        hasCustomer = false;
        return this;
    }

    /** And then somebody said something. */
    public Talk then(Voice voice, Instant at) {
        said.add(new Said(voice, at, null));
        return this;
    }

    /** And then a program said something and left its mark with it. */
    public Talk then(Voice voice, Instant at, String mark) {
        said.add(new Said(voice, at, mark));
        return this;
    }
}
