package dev.centralita.ami.inbound.planted;

public class Ear {}
