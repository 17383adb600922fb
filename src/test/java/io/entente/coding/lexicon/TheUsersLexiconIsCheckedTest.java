package io.entente.coding.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheUsersLexiconIsCheckedTest {
    @TempDir
    Path folder;

    @Test
    void itsRowsAreReadAfterTheBundledOnes() throws IOException {
        write("places.tsv", "# ours\nFRA\tmetonym\tthe Lavender House");

        Lexicon lexicon = Lexicon.load(folder);

        assertThat(lexicon.vocabulary().idOf("lavender")).isPositive();
        assertThat(Lexicon.load(null).vocabulary().idOf("lavender")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "places.tsv|FRA,metonym|2 columns, expected 3",
                "places.tsv|QQQ,city,Somewhere|'QQQ' stands in no countries.tsv",
                "places.tsv|FRA,swamp,Somewhere|'swamp' is no kind of place",
                "offices.tsv|EMPEROR,emperor,*,-|'EMPEROR' is none of",
                "offices.tsv|SPEAKER,speaker,QQQ,-|'QQQ' stands in no countries.tsv",
                "countries.tsv|fr,-,-,-,-,-,-,-|'fr' is no alpha-3 code",
                "traps.tsv|Georgia,QQQ,place,-,-|'QQQ' stands in no countries.tsv",
                "acts.tsv|wave at,v,GREET,-,-,obj,2,-|'GREET' is none of",
                "acts.tsv|wave at,v,CONSULT,-,-,obj,9,-|a strength is 1, 2 or 3",
                "plover.tsv|CONSULT,-,much|'much' is no score",
                "boilerplate.tsv|-,LINE|a phrase is missing",
                "cues.tsv|MAYBE,perhaps|'MAYBE' is none of",
                "names.tsv|surname,Smith|'surname' is no kind of name"
            })
    void aFaultIsToldWithItsFileAndLine(String file, String row, String fault) throws IOException {
        write(file, "# a comment\n\n" + row.replace(',', '\t'));

        assertThatThrownBy(() -> Lexicon.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(folder.resolve(file) + ":3: ")
                .hasMessageContaining(fault);
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        write("places.tsv", "FRA\tswamp\tSomewhere\nFRA");
        write("cues.tsv", "MAYBE\tperhaps");

        assertThatThrownBy(() -> Lexicon.load(folder))
                .hasMessageContaining("places.tsv:1: ")
                .hasMessageContaining("places.tsv:2: ")
                .hasMessageContaining("cues.tsv:1: ");
    }

    @Test
    void aFileOfAnotherNameIsAMistake() throws IOException {
        write("place.tsv", "FRA\tcity\tSomewhere");

        assertThatThrownBy(() -> Lexicon.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(folder.resolve("place.tsv") + ": no lexicon has this name")
                .hasMessageContaining("places.tsv");
    }

    @Test
    void aFileThatIsNotInUtf8IsAMistake() throws IOException {
        Files.write(folder.resolve("places.tsv"), "FRA\tcity\tSèvres".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Lexicon.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(folder.resolve("places.tsv") + ": not in UTF-8");
    }

    @Test
    void aFolderThatIsNotThereIsAMistake() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> Lexicon.load(nowhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(nowhere + " is no folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abbreviations.tsv",
                "acts.tsv",
                "boilerplate.tsv",
                "countries.tsv",
                "cues.tsv",
                "heads.tsv",
                "irregular.tsv",
                "modifiers.tsv",
                "names.tsv",
                "offices.tsv",
                "organisations.tsv",
                "places.tsv",
                "plover.tsv",
                "traps.tsv",
                "words.tsv"
            })
    void garbageIsRefusedOrDoesNoHarm(String file) throws IOException {
        Random random = new Random(file.hashCode());
        List<String> cells =
                List.of("", "-", "|", "||", "FRA", "CONSULT", "a", "-x-", "!", "!FRA|", "é", "v", "2", "1e9");
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 200; row++) {
            int columns = 1 + random.nextInt(8);
            for (int column = 0; column < columns; column++) {
                rows.append(column == 0 ? "" : "\t").append(cells.get(random.nextInt(cells.size())));
            }
            rows.append('\n');
        }
        write(file, rows.toString());

        assertThatThrownBy(() -> Lexicon.load(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(folder.resolve(file) + ":");
    }

    private void write(String file, String rows) throws IOException {
        Files.writeString(folder.resolve(file), rows);
    }
}
