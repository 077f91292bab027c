package dev.centralita.housekeeping.planted;

public class ChatHelper {}
