package dev.centralita.persistence.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class OpenRow {

    @Id
    public long id;
}
