package dev.centralita.planted.unmarked;

public class Unmarked {}
