package dev.centralita.ami.outbound.planted;

import dev.centralita.ami.inbound.planted.Ear;

public class KnowsTheOtherDirection {

    public final Ear ear = new Ear();
}
