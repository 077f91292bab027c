package dev.centralita.jobs.housekeeping;

public class PlantedChild {}
