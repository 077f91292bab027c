package dev.centralita.ami.session.planted;

import dev.centralita.ami.inbound.planted.Ear;

public class KnowsWhoListens {

    public final Ear ear = new Ear();
}
