package io.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.model.CodedItem;
import io.entente.model.NewsItem;
import io.entente.model.Published;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who a person acts for, where the words beside the name do not say it. The people are made up. */
class OfficialsActForTheirStatesTest {
    private static Coder coder;

    @BeforeAll
    static void load() {
        coder = Coders.standard();
    }

    @Test
    void aTitleThatOneStateHasSaysWhoseItIsAndWhoArrivedHereIsAGuest() {
        CodedItem coded = code(
                "EAM Menonkar in Bahrain on first leg of Gulf tour",
                "MANAMA, May 4 - External Affairs Minister Ravi Menonkar, who arrived here on Sunday on a two-day visit, held"
                        + " talks with Foreign Minister Khalid bin Jassim Al Durazi. From Manama he'll fly to Kuwait. India and"
                        + " Bahrain signed an agreement on ports.",
                "2026-05-04");

        assertThat(visits(coded)).contains("IND>BHR Ravi Menonkar occurred", "IND>KWT Ravi Menonkar planned");
    }

    @Test
    void aVisitCalledOffFarBehindItsNounIsCalledOffForTheDayItWasDue() {
        CodedItem coded = code(
                "Nordheim cancels trip",
                "VIENNA, March 3 - A visit of the German defence minister, Klaus Nordheim, to Vienna which had been planned"
                        + " for Wednesday has been called off at short notice, the Austrian defence ministry said.",
                "2026-03-03");

        assertThat(visits(coded)).containsExactly("DEU>AUT Klaus Nordheim cancelled");
        assertThat(coded.visits().get(0).start()).hasToString("2026-03-04");
    }

    @Test
    void aKingIsOfTheKingdomAmongTheStatesNamed() {
        CodedItem coded = code(
                "King received in Nouakchott",
                "NOUAKCHOTT, June 2 - King Hassan IV of Morocco began a state visit to Mauritania on Monday. His Majesty King"
                        + " Hassan was welcomed by President Sidi Ould Brahim at the airport.",
                "2026-06-02");

        assertThat(visits(coded)).containsExactly("MAR>MRT Hassan IV occurred");
    }

    @Test
    void theStateAnEnvoyIsForDoesNotAct() {
        CodedItem coded = code(
                "US envoy for Yemen meets Omani minister",
                "MUSCAT, June 2 - Foreign Minister Sayyid Said Al Harthy received on Monday the United States special envoy"
                        + " for Yemen, Tom Walden, who is visiting Oman.",
                "2026-06-02");

        assertThat(visits(coded)).containsExactly("USA>OMN Tom Walden occurred");
        assertThat(coded.events())
                .isNotEmpty()
                .allMatch(event -> event.pair().toString().equals("OMN-USA"));
    }

    @Test
    void aNameThatIsAlsoAVerbTellsNoAct() {
        CodedItem coded = code(
                "Nepal's President Ram Thapa receives Swiss ambassador",
                "KATHMANDU, June 2 - President Ram Thapa received the Swiss ambassador, Anna Keller, on Monday. President"
                        + " Ram Thapa thanked Switzerland for its help.",
                "2026-06-02");

        assertThat(coded.events())
                .isNotEmpty()
                .noneMatch(event -> event.type().name().equals("COERCE"));
    }

    @Test
    void courtesiesTellWhereAMinisterComesFrom() {
        CodedItem coded = code(
                "Malaysian minister in Dhaka",
                "DHAKA, June 2 - Bangladesh's Chief Adviser Kamal Uddin held talks in Dhaka on Monday with Foreign Minister"
                        + " Datuk Seri Azlan Hashim, who leads a Malaysian delegation.",
                "2026-06-02");

        assertThat(visits(coded)).contains("MYS>BGD Azlan Hashim occurred");
    }

    @Test
    void sheIsTheWomanOfWhomTheTextSpokeThoughOthersWereNamedSince() {
        CodedItem coded = code(
                "India's president due on Wednesday",
                "NOUAKCHOTT, Oct. 14 - Mrs Meera Rathod, President of the Republic of India, is expected here on Wednesday on"
                        + " an official visit as the guest of President Sidi Ould Brahim. The ministers of Mauritania will"
                        + " sign papers on training. She will travel to Malawi on Thursday.",
                "2024-10-14");

        assertThat(visits(coded)).contains("IND>MWI Meera Rathod planned");
    }

    @Test
    void inAHeadlineANameAndATitleWithoutAClosingCommaAreTwoPeople() {
        CodedItem coded = code(
                "Kang, Turkmen president agree on gas plants",
                "ASHGABAT, June 10 - South Korean President Kang Min-ho held talks with Turkmenistan's President Oraz"
                        + " Annayev on Monday. From Tuesday Kang will make a state visit to Kazakhstan.",
                "2026-06-10");

        assertThat(visits(coded)).contains("KOR>KAZ Kang Min-ho planned");
    }

    @Test
    void aPlaceAfterInDoesNotOwnTheTitleThatFollows() {
        CodedItem coded = code(
                "President receives Malian minister of defence",
                "NOUAKCHOTT, April 20 - The President of the Republic, Sidi Ould Brahim, received on Saturday in Nouakchott"
                        + " Colonel Moussa Traore, Minister of Defence of Mali, who is on a visit to Mauritania.",
                "2024-04-20");

        assertThat(visits(coded)).containsExactly("MLI>MRT Moussa Traore occurred");
    }

    @Test
    void whoTravelsOnNeedNotBeNamedAgain() {
        CodedItem coded = code(
                "Foreign Minister Watanabe in Kathmandu",
                "KATHMANDU, May 5 - Japanese Foreign Minister Kenji Watanabe arrived in Kathmandu on Sunday and met Nepal's"
                        + " Prime Minister Hari Adhikari. Watanabe and Adhikari signed an agreement on hydropower. The"
                        + " minister leaves for Colombo on Monday for talks with Sri Lanka's president.",
                "2024-05-05");

        assertThat(visits(coded)).contains("JPN>NPL Kenji Watanabe occurred", "JPN>LKA Kenji Watanabe planned");
    }

    @Test
    void aWeekdayStillToComeIsAPlanAndOneJustGoneIsNot() {
        assertThat(visits(legFrom("flies to Amman on Wednesday"))).contains("PHL>JOR Ramon Dizon planned");
        assertThat(visits(legFrom("flew to Amman on Sunday"))).contains("PHL>JOR Ramon Dizon occurred");
    }

    private static CodedItem legFrom(String how) {
        return code(
                "Dizon, Israeli premier sign accords",
                "JERUSALEM - Philippine President Ramon Dizon and Israeli Prime Minister Avi Barkan signed three agreements"
                        + " on labor and science. Dizon " + how + " for talks with Jordan's King Faris.",
                "2018-09-04");
    }

    private static List<String> visits(CodedItem coded) {
        return coded.visits().stream()
                .map(v -> v.visitor() + ">" + v.host() + " " + v.person() + " " + v.status())
                .toList();
    }

    private static CodedItem code(String title, String text, String published) {
        return coder.code(
                new NewsItem("made-up", null, "a wire", title, text, new Published(published), null, null, false));
    }
}
