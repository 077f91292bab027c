package dev.centralita.integration.plantedtoo;

public class Neighbour {}
