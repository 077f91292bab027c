package dev.centralita.jobs;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;

@Singleton
@DependsOn({"ApplicationStart", "JobRunner"})
public class PlantedLatecomer {}
