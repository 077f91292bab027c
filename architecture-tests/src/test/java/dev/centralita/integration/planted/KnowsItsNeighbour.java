package dev.centralita.integration.planted;

import dev.centralita.integration.plantedtoo.Neighbour;

public class KnowsItsNeighbour {

    public final Neighbour neighbour = new Neighbour();
}
