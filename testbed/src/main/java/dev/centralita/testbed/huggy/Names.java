package dev.centralita.testbed.huggy;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names as they are common in Brazil; nobody in particular. */
final class Names {

    private static final List<String> GIVEN = List.of(
            "Ana",
            "Beatriz",
            "Bruno",
            "Caio",
            "Camila",
            "Carlos",
            "Cecília",
            "Davi",
            "Débora",
            "Eduardo",
            "Elisa",
            "Fábio",
            "Fernanda",
            "Gabriel",
            "Heloísa",
            "Igor",
            "Isabela",
            "João",
            "Juliana",
            "Larissa",
            "Leonardo",
            "Lívia",
            "Lúcia",
            "Marcos",
            "Mariana",
            "Mateus",
            "Natália",
            "Otávio",
            "Patrícia",
            "Paulo",
            "Rafael",
            "Renata",
            "Rodrigo",
            "Sofia",
            "Tiago",
            "Valéria",
            "Vinícius",
            "Yasmin");
    private static final List<String> FAMILY = List.of(
            "Almeida",
            "Araújo",
            "Barbosa",
            "Batista",
            "Cardoso",
            "Carvalho",
            "Castro",
            "Costa",
            "Dias",
            "Duarte",
            "Farias",
            "Ferreira",
            "Freitas",
            "Gomes",
            "Gonçalves",
            "Lima",
            "Lopes",
            "Machado",
            "Martins",
            "Melo",
            "Mendes",
            "Monteiro",
            "Moreira",
            "Nascimento",
            "Nogueira",
            "Oliveira",
            "Pereira",
            "Pinto",
            "Ramos",
            "Ribeiro",
            "Rocha",
            "Santos",
            "Silva",
            "Souza",
            "Teixeira",
            "Vieira");

    private Names() {}

    static String customer(RandomGenerator random) {
        return GIVEN.get(random.nextInt(GIVEN.size())) + " " + FAMILY.get(random.nextInt(FAMILY.size()));
    }

    /** The same agent always has the same name. */
    static String agent(long id) {
        return GIVEN.get((int) (id * 7 % GIVEN.size())) + " " + FAMILY.get((int) (id * 5 % FAMILY.size()));
    }
}
