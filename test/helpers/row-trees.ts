/** Trees of the examples and counter-examples of the rows that src/claims reads by, as `reportOfTrees` takes them; made by the encoder, checked by hand. */
export const ROW_TREES: Readonly<Record<string, string>> = {
  'The harbour master said two barges sank.':
    'The|DET|3|det|the|Definite=Def|PronType=Art harbour|NOUN|3|compound|harbour|Number=Sing master|NOUN|4|nsubj|master|Number=Sing said|VERB|0|root|say|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin two|NUM|6|nummod|two|NumForm=Word|NumType=Card barges|NOUN|7|nsubj|barge|Number=Plur sank|VERB|4|ccomp|sink|Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|4|punct|.',
  'Two barges sank beside the harbour.':
    'Two|NUM|2|nummod|two|NumForm=Word|NumType=Card barges|NOUN|3|nsubj|barge|Number=Plur sank|VERB|0|root|sink|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin beside|ADP|6|case|beside the|DET|6|det|the|Definite=Def|PronType=Art harbour|NOUN|3|obl|harbour|Number=Sing +.|PUNCT|3|punct|.',
  'Records show that the bridge was closed in May.':
    'Records|NOUN|2|nsubj|record|Number=Plur show|VERB|0|root|show|Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin that|SCONJ|7|mark|that the|DET|5|det|the|Definite=Def|PronType=Art bridge|NOUN|7|nsubj:pass|bridge|Number=Sing was|AUX|7|aux:pass|be|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin closed|VERB|2|ccomp|close|Tense=Past|VerbForm=Part|Voice=Pass in|ADP|9|case|in May|PROPN|7|obl|May|Number=Sing +.|PUNCT|2|punct|.',
  'Records suggest that the bridge was closed in May.':
    'Records|NOUN|2|nsubj|record|Number=Plur suggest|VERB|0|root|suggest|Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin that|SCONJ|7|mark|that the|DET|5|det|the|Definite=Def|PronType=Art bridge|NOUN|7|nsubj:pass|bridge|Number=Sing was|AUX|7|aux:pass|be|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin closed|VERB|2|ccomp|close|Tense=Past|VerbForm=Part|Voice=Pass in|ADP|9|case|in May|PROPN|7|obl|May|Number=Sing +.|PUNCT|2|punct|.',
  'Workers closed the bridge in May.':
    'Workers|NOUN|2|nsubj|worker|Number=Plur closed|VERB|0|root|close|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin the|DET|4|det|the|Definite=Def|PronType=Art bridge|NOUN|2|obj|bridge|Number=Sing in|ADP|6|case|in May|PROPN|2|obl|May|Number=Sing +.|PUNCT|2|punct|.',
  'Engineers believe that a valve failed.':
    'Engineers|NOUN|2|nsubj|engineer|Number=Plur believe|VERB|0|root|believe|Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin that|SCONJ|6|mark|that a|DET|5|det|a|Definite=Ind|PronType=Art valve|NOUN|6|nsubj|valve|Number=Sing failed|VERB|2|ccomp|fail|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|2|punct|.',
  'Engineers said that a valve failed.':
    'Engineers|NOUN|2|nsubj|engineer|Number=Plur said|VERB|0|root|say|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin that|SCONJ|6|mark|that a|DET|5|det|a|Definite=Ind|PronType=Art valve|NOUN|6|nsubj|valve|Number=Sing failed|VERB|2|ccomp|fail|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|2|punct|.',
  'The mayor promised that the road would open by June.':
    'The|DET|2|det|the|Definite=Def|PronType=Art mayor|NOUN|3|nsubj|mayor|Number=Sing promised|VERB|0|root|promise|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin that|SCONJ|8|mark|that the|DET|6|det|the|Definite=Def|PronType=Art road|NOUN|8|nsubj|road|Number=Sing would|AUX|8|aux|would|VerbForm=Fin open|VERB|3|ccomp|open|Degree=Pos by|ADP|10|case|by June|PROPN|8|obl|June|Number=Sing +.|PUNCT|3|punct|.',
  'The mayor said that the road had opened.':
    'The|DET|2|det|the|Definite=Def|PronType=Art mayor|NOUN|3|nsubj|mayor|Number=Sing said|VERB|0|root|say|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin that|SCONJ|8|mark|that the|DET|6|det|the|Definite=Def|PronType=Art road|NOUN|8|nsubj|road|Number=Sing had|AUX|8|aux|have|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin opened|VERB|3|ccomp|open|Tense=Past|VerbForm=Part|Voice=Pass +.|PUNCT|3|punct|.',
  'The ministry denied that its boats fired.':
    'The|DET|2|det|the|Definite=Def|PronType=Art ministry|NOUN|3|nsubj|ministry|Number=Sing denied|VERB|0|root|deny|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin that|SCONJ|7|mark|that its|PRON|6|nmod:poss|its|Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs boats|NOUN|7|nsubj|boat|Number=Plur fired|VERB|3|ccomp|fire|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|3|punct|.',
  'The ministry confirmed that its boats fired.':
    'The|DET|2|det|the|Definite=Def|PronType=Art ministry|NOUN|3|nsubj|ministry|Number=Sing confirmed|VERB|0|root|confirm|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin that|SCONJ|7|mark|that its|PRON|6|nmod:poss|its|Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs boats|NOUN|7|nsubj|boat|Number=Plur fired|VERB|3|ccomp|fire|Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|3|punct|.',
  'The guard admitted leaving the gate open.':
    'The|DET|2|det|the|Definite=Def|PronType=Art guard|NOUN|3|nsubj|guard|Number=Sing admitted|VERB|0|root|admit|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin leaving|VERB|3|xcomp|leave|Tense=Pres|VerbForm=Part the|DET|6|det|the|Definite=Def|PronType=Art gate|NOUN|4|obj|gate|Number=Sing open|ADJ|4|xcomp|open|Degree=Pos +.|PUNCT|3|punct|.',
  'The guard left the gate open.':
    'The|DET|2|det|the|Definite=Def|PronType=Art guard|NOUN|3|nsubj|guard|Number=Sing left|VERB|0|root|leave|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin the|DET|5|det|the|Definite=Def|PronType=Art gate|NOUN|3|obj|gate|Number=Sing open|ADJ|3|xcomp|open|Degree=Pos +.|PUNCT|3|punct|.',
  'A report that the mine had flooded reached the town.':
    'A|DET|2|det|a|Definite=Ind|PronType=Art report|NOUN|8|nsubj|report|Number=Sing that|SCONJ|7|mark|that the|DET|5|det|the|Definite=Def|PronType=Art mine|NOUN|7|nsubj|mine|Number=Sing had|AUX|7|aux|have|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin flooded|VERB|2|acl|flood|Tense=Past|VerbForm=Part|Voice=Pass reached|VERB|0|root|reach|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin the|DET|10|det|the|Definite=Def|PronType=Art town|NOUN|8|obj|town|Number=Sing +.|PUNCT|8|punct|.',
  'Water reached the mine.':
    'Water|NOUN|2|nsubj|water|Number=Sing reached|VERB|0|root|reach|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin the|DET|4|det|the|Definite=Def|PronType=Art mine|NOUN|2|obj|mine|Number=Sing +.|PUNCT|2|punct|.',
  'The firm repeated its denial that the tank leaked.':
    'The|DET|2|det|the|Definite=Def|PronType=Art firm|NOUN|3|nsubj|firm|Number=Sing repeated|VERB|0|root|repeat|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin its|PRON|5|nmod:poss|its|Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs denial|NOUN|3|obj|denial|Number=Sing that|SCONJ|9|mark|that the|DET|8|det|the|Definite=Def|PronType=Art tank|NOUN|9|nsubj|tank|Number=Sing leaked|VERB|5|acl|leak|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|3|punct|.',
  'The firm repeated its statement that the tank leaked.':
    'The|DET|2|det|the|Definite=Def|PronType=Art firm|NOUN|3|nsubj|firm|Number=Sing repeated|VERB|0|root|repeat|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin its|PRON|5|nmod:poss|its|Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs statement|NOUN|3|obj|statement|Number=Sing that|SCONJ|9|mark|that the|DET|8|det|the|Definite=Def|PronType=Art tank|NOUN|9|nsubj|tank|Number=Sing leaked|VERB|5|acl|leak|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|3|punct|.',
  'Divers are confident that the wreck is intact.':
    'Divers|NOUN|3|nsubj|diver|Number=Plur are|AUX|3|cop|be|Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin confident|ADJ|0|root|confident|Degree=Pos that|SCONJ|8|mark|that the|DET|6|det|the|Definite=Def|PronType=Art wreck|NOUN|8|nsubj|wreck|Number=Sing is|AUX|8|cop|be|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin intact|ADJ|3|ccomp|intact|Degree=Pos +.|PUNCT|3|punct|.',
  'Divers are tired after the search.':
    'Divers|NOUN|3|nsubj|diver|Number=Plur are|AUX|3|cop|be|Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin tired|ADJ|0|root|tired|Degree=Pos after|ADP|6|case|after the|DET|6|det|the|Definite=Def|PronType=Art search|NOUN|3|obl|search|Number=Sing +.|PUNCT|3|punct|.',
  'Two barges sank, according to the harbour master.':
    'Two|NUM|2|nummod|two|NumForm=Word|NumType=Card barges|NOUN|3|nsubj|barge|Number=Plur sank|VERB|0|root|sink|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +,|PUNCT|5|punct|, according|VERB|9|case|accord|ExtPos=ADP|Tense=Pres|VerbForm=Part to|ADP|5|fixed|to the|DET|9|det|the|Definite=Def|PronType=Art harbour|NOUN|9|compound|harbour|Number=Sing master|NOUN|3|obl|master|Number=Sing +.|PUNCT|3|punct|.',
  'Two barges sank close to the harbour master.':
    'Two|NUM|2|nummod|two|NumForm=Word|NumType=Card barges|NOUN|3|nsubj|barge|Number=Plur sank|VERB|0|root|sink|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin close|ADV|3|advmod|close|Degree=Pos to|ADP|8|case|to the|DET|8|det|the|Definite=Def|PronType=Art harbour|NOUN|8|compound|harbour|Number=Sing master|NOUN|3|obl|master|Number=Sing +.|PUNCT|3|punct|.',
  'Per Ann Reed, two barges sank.':
    'Per|ADP|2|case|per Ann|PROPN|7|obl|Ann|Number=Sing Reed|PROPN|2|flat|Reed|Number=Sing +,|PUNCT|2|punct|, two|NUM|6|nummod|two|NumForm=Word|NumType=Card barges|NOUN|7|nsubj|barge|Number=Plur sank|VERB|0|root|sink|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|7|punct|.',
  'The barge carried 40 tons per trip.':
    'The|DET|2|det|the|Definite=Def|PronType=Art barge|NOUN|3|nsubj|barge|Number=Sing carried|VERB|0|root|carry|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin 40|NUM|5|nummod|40|NumForm=Digit|NumType=Card tons|NOUN|3|obj|ton|Number=Plur per|ADP|7|case|per trip|NOUN|5|nmod|trip|Number=Sing +.|PUNCT|3|punct|.',
  'It was, in the words of the pilot, a miracle.':
    'It|PRON|2|nsubj|it|Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs was|AUX|0|root|be|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +,|PUNCT|6|punct|, in|ADP|6|case|in the|DET|6|det|the|Definite=Def|PronType=Art words|NOUN|2|obl|word|Number=Plur of|ADP|9|case|of the|DET|9|det|the|Definite=Def|PronType=Art pilot|NOUN|6|nmod|pilot|Number=Sing +,|PUNCT|12|punct|, a|DET|12|det|a|Definite=Ind|PronType=Art miracle|NOUN|6|appos|miracle|Number=Sing +.|PUNCT|2|punct|.',
  'In the hold of the barge was sand.':
    'In|ADP|3|case|in the|DET|3|det|the|Definite=Def|PronType=Art hold|NOUN|8|nsubj|hold|Number=Sing of|ADP|6|case|of the|DET|6|det|the|Definite=Def|PronType=Art barge|NOUN|3|nmod|barge|Number=Sing was|AUX|8|cop|be|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin sand|NOUN|0|root|sand|Number=Sing +.|PUNCT|8|punct|.',
  'The dam may burst.':
    'The|DET|2|det|the|Definite=Def|PronType=Art dam|NOUN|4|nsubj|dam|Number=Sing may|AUX|4|aux|may|VerbForm=Fin burst|VERB|0|root|burst|VerbForm=Inf +.|PUNCT|4|punct|.',
  'The dam burst in May.':
    'The|DET|2|det|the|Definite=Def|PronType=Art dam|NOUN|3|nsubj|dam|Number=Sing burst|VERB|0|root|burst|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin in|ADP|5|case|in May|PROPN|3|obl|May|Number=Sing +.|PUNCT|3|punct|.',
  'The dam will be rebuilt.':
    'The|DET|2|det|the|Definite=Def|PronType=Art dam|NOUN|5|nsubj:pass|dam|Number=Sing will|AUX|5|aux|will|VerbForm=Fin be|AUX|5|aux:pass|be|VerbForm=Inf rebuilt|VERB|0|root|rebui|Tense=Past|VerbForm=Part|Voice=Pass +.|PUNCT|5|punct|.',
  'The dam was rebuilt.':
    'The|DET|2|det|the|Definite=Def|PronType=Art dam|NOUN|4|nsubj:pass|dam|Number=Sing was|AUX|4|aux:pass|be|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin rebuilt|VERB|0|root|rebui|Tense=Past|VerbForm=Part|Voice=Pass +.|PUNCT|4|punct|.',
  'A second dam would hold.':
    'A|DET|3|det|a|Definite=Ind|PronType=Art second|ADJ|3|amod|second|Degree=Pos|NumForm=Word|NumType=Ord dam|NOUN|5|nsubj|dam|Number=Sing would|AUX|5|aux|would|VerbForm=Fin hold|VERB|0|root|hold|VerbForm=Inf +.|PUNCT|5|punct|.',
  'A second dam held.':
    'A|DET|3|det|a|Definite=Ind|PronType=Art second|ADJ|3|amod|second|Degree=Pos|NumForm=Word|NumType=Ord dam|NOUN|4|nsubj|dam|Number=Sing held|VERB|0|root|hold|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|4|punct|.',
  'The crew must have slept.':
    'The|DET|2|det|the|Definite=Def|PronType=Art crew|NOUN|5|nsubj|crew|Number=Sing must|AUX|5|aux|must|VerbForm=Fin have|AUX|5|aux|have|VerbForm=Inf slept|VERB|0|root|sleep|Tense=Past|VerbForm=Part +.|PUNCT|5|punct|.',
  'The crew slept.':
    'The|DET|2|det|the|Definite=Def|PronType=Art crew|NOUN|3|nsubj|crew|Number=Sing slept|VERB|0|root|sleep|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|3|punct|.',
  'The dam reportedly burst.':
    'The|DET|2|det|the|Definite=Def|PronType=Art dam|NOUN|4|nsubj|dam|Number=Sing reportedly|ADV|4|advmod|reportedly burst|VERB|0|root|burst|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|4|punct|.',
  'The dam suddenly burst.':
    'The|DET|2|det|the|Definite=Def|PronType=Art dam|NOUN|4|nsubj|dam|Number=Sing suddenly|ADV|4|advmod|suddenly burst|VERB|0|root|burst|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|4|punct|.',
  'The dam seems to have burst.':
    'The|DET|2|det dam|NOUN|3|nsubj seems|VERB|0|root|seem to|PART|6|mark have|AUX|6|aux burst|VERB|3|xcomp|burst +.|PUNCT|3|punct',
  'The dam is believed to have burst.':
    'The|DET|2|det|the|Definite=Def|PronType=Art dam|NOUN|4|nsubj:pass|dam|Number=Sing is|AUX|4|aux:pass|be|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin believed|VERB|0|root|believe|Tense=Past|VerbForm=Part|Voice=Pass to|PART|7|mark|to have|AUX|7|aux|have|VerbForm=Inf burst|VERB|4|xcomp|burst|VerbForm=Inf +.|PUNCT|4|punct|.',
  'The dam is built to last.':
    'The|DET|2|det|the|Definite=Def|PronType=Art dam|NOUN|4|nsubj:pass|dam|Number=Sing is|AUX|4|aux:pass|be|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin built|VERB|0|root|build|Tense=Past|VerbForm=Part|Voice=Pass to|PART|6|mark|to last|VERB|4|advcl|last|VerbForm=Inf +.|PUNCT|4|punct|.',
  'Crews tried to close the dam.':
    'Crews|NOUN|2|nsubj|crew tried|VERB|0|root|try to|PART|4|mark close|VERB|2|xcomp the|DET|6|det dam|NOUN|4|obj +.|PUNCT|2|punct',
  'Crews have to close the dam.':
    'Crews|NOUN|2|nsubj|crew have|VERB|0|root|have|Tense=Pres to|PART|4|mark close|VERB|2|xcomp the|DET|6|det dam|NOUN|4|obj +.|PUNCT|2|punct',
  'Crews had to close the dam.':
    'Crews|NOUN|2|nsubj|crew had|VERB|0|root|have|Tense=Past to|PART|4|mark close|VERB|2|xcomp the|DET|6|det dam|NOUN|4|obj +.|PUNCT|2|punct',
  'Crews managed to close the dam.':
    'Crews|NOUN|2|nsubj|crew managed|VERB|0|root|manage to|PART|4|mark close|VERB|2|xcomp the|DET|6|det dam|NOUN|4|obj +.|PUNCT|2|punct',
  'The dam is expected to burst.':
    'The|DET|2|det|the|Definite=Def|PronType=Art dam|NOUN|4|nsubj:pass|dam|Number=Sing is|AUX|4|aux:pass|be|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin expected|VERB|0|root|expect|Tense=Past|VerbForm=Part|Voice=Pass to|PART|6|mark|to burst|VERB|4|xcomp|burst|VerbForm=Inf +.|PUNCT|4|punct|.',
  'The dam began to burst.':
    'The|DET|2|det|the|Definite=Def|PronType=Art dam|NOUN|3|nsubj|dam|Number=Sing began|VERB|0|root|beg|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin to|PART|5|mark|to burst|VERB|3|xcomp|burst|VerbForm=Inf +.|PUNCT|3|punct|.',
  'If it rains, the dam bursts.':
    'If|SCONJ|3|mark|if it|PRON|3|nsubj|it|Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs rains|VERB|7|advcl|rain|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin +,|PUNCT|3|punct|, the|DET|6|det|the|Definite=Def|PronType=Art dam|NOUN|7|nsubj|dam|Number=Sing bursts|VERB|0|root|burst|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin +.|PUNCT|7|punct|.',
  'As it rained, the dam burst.':
    'As|SCONJ|3|mark|as it|PRON|3|nsubj|it|Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs rained|VERB|7|advcl|rain|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +,|PUNCT|3|punct|, the|DET|6|det|the|Definite=Def|PronType=Art dam|NOUN|7|nsubj|dam|Number=Sing burst|VERB|0|root|burst|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin +.|PUNCT|7|punct|.',
  'The firm owns two barges.':
    'The|DET|2|det|the|Definite=Def|PronType=Art firm|NOUN|3|nsubj|firm|Number=Sing owns|VERB|0|root|own|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin two|NUM|5|nummod|two|NumForm=Word|NumType=Card barges|NOUN|3|obj|barge|Number=Plur +.|PUNCT|3|punct|.',
  'The firm sank two barges.':
    'The|DET|2|det|the|Definite=Def|PronType=Art firm|NOUN|3|nsubj|firm|Number=Sing sank|VERB|0|root|sink|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin two|NUM|5|nummod|two|NumForm=Word|NumType=Card barges|NOUN|3|obj|barge|Number=Plur +.|PUNCT|3|punct|.',
  'The mayor praised the divers.':
    'The|DET|2|det|the|Definite=Def|PronType=Art mayor|NOUN|3|nsubj|mayor|Number=Sing praised|VERB|0|root|praise|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin the|DET|5|det|the|Definite=Def|PronType=Art divers|NOUN|3|obj|diver|Number=Plur +.|PUNCT|3|punct|.',
  'The mayor fired the divers.':
    'The|DET|2|det|the|Definite=Def|PronType=Art mayor|NOUN|3|nsubj|mayor|Number=Sing fired|VERB|0|root|fire|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin the|DET|5|det|the|Definite=Def|PronType=Art divers|NOUN|3|obj|diver|Number=Plur +.|PUNCT|3|punct|.',
  'The toll rose to nine.':
    'The|DET|2|det|the|Definite=Def|PronType=Art toll|NOUN|3|nsubj|toll|Number=Sing rose|VERB|0|root|rise|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin to|ADP|5|case|to nine|NUM|3|obl|nine|NumForm=Word|NumType=Card +.|PUNCT|3|punct|.',
  'The barge sank at nine.':
    'The|DET|2|det|the|Definite=Def|PronType=Art barge|NOUN|3|nsubj|barge|Number=Sing sank|VERB|0|root|sink|Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin at|ADP|5|case|at nine|NUM|3|obl|nine|NumForm=Word|NumType=Card +.|PUNCT|3|punct|.',
}
