<?php
// Before "\4" stands the context that WordPress gives.
return array(
	'domain'   => 'nara-vard',
	'language' => 'en_US',
	'messages' => array(
		'Nära vård'                                  => 'Close care',
		'Vårdguide, kontaktkort, målbild och synpunktsformulär på regionens sidor. Läsbara även utan skript.' => 'Care guide, contact card, goal picture and feedback form on the region’s pages. Readable without script, too.',
		"block title\4Nära vård"                     => 'Close care',
		"block description\4Vårdguide, kontaktkort, målbild eller synpunktsformulär." => 'Care guide, contact card, goal picture or feedback form.',
		"block keyword\4kontakt"                     => 'contact',
		"block keyword\4målbild"                     => 'goal picture',
		"language code\4sv"                          => 'en',
		'Fara för liv?'                              => 'Is a life in danger?',
		'Ring 112'                                   => 'Call 112',
		'Stängt eller osäker?'                       => 'Closed, or not sure?',
		'Ring 1177'                                  => 'Call 1177',
		'dygnet runt'                                => 'day and night',
		'Det finns ingen widget som heter ”%s”.'     => 'There is no widget called “%s”.',
		'Nära vård (%1$s): de här inställningarna gick inte att använda: %2$s.' => 'Close care (%1$s): these settings could not be used: %2$s.',
		'Adress till skriptet'                       => 'Address of the script',
		'Adressen till skriptet måste börja med https:// eller /.' => 'The address of the script must begin with https:// or /.',
		'Mappen med den version som sidorna ska använda, eller en fil som slutar på .js. Tomt: filerna som följer med tillägget.' => 'The folder of the version that the pages shall use, or a file that ends in .js. Empty: the files that come with the plugin.',
		'Andra webbplatser med innehåll'             => 'Other sites with content',
		'Till exempel https://innehall.region.example. Sätt mellanslag mellan flera. Tomt: bara den här webbplatsen och den som skriptet ligger på.' => 'For example https://content.region.example. Put a space between several. Empty: only this site and the one that has the script.',
		'”%s” togs inte med: skriv hela adressen, med https:// först.' => '“%s” was left out: write the whole address, with https:// first.',
	),
);
